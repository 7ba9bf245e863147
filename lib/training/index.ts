// the loop
export { fit } from './fit.ts';
export type { EpochEnd, FitOptions } from './fit-options.ts';
export { type EvaluateOptions, evaluate } from './evaluate.ts';

// what it trains, and on what
export type { BlockLike, Manner, OwnStep, Trainable } from './model/trainable.ts';
export type { Arrays, Data } from './run/data-of.ts';
export type { AnyMetric } from './run/totals.ts';
export { epochLine, type Say } from './run/say.ts';

// what it lowers, and how
export { crossEntropy } from './loss/cross-entropy.ts';
export { huber, meanAbsoluteError, meanSquaredError } from './loss/distances.ts';
export type { Loss, LossName } from './loss/loss-of.ts';
export type { AnyOptimizer, OptimizerName, Rule } from './optimizer.ts';
export { type Clip, clipByGlobalNorm, clipByValue, globalNorm } from './clip.ts';

// the learning rate of each step
export type { Schedule } from './schedules/schedule.ts';
export { constant } from './schedules/constant.ts';
export { type StepDecayOptions, stepDecay } from './schedules/step-decay.ts';
export { type CosineOptions, cosine } from './schedules/cosine.ts';
export { type WarmUpOptions, warmUp } from './schedules/warm-up.ts';
export { type OneCycleOptions, oneCycle } from './schedules/one-cycle.ts';
export { type RangeTest, type RangeTestOptions, rangeTest } from './range-test.ts';

// when to stop, and how to go on
export { type EarlyStopping, type Standing, standing } from './early-stopping.ts';
export { type Checkpoint, loadCheckpoint, saveCheckpoint, type Training } from './checkpoint/checkpoint.ts';

// measures: classes
export { accuracy } from './metrics/accuracy.ts';
export { confusionMatrix, type Matrix } from './metrics/confusion-matrix.ts';
export { type Average, type AverageOptions, f1, precision, recall } from './metrics/precision-recall.ts';
export { auc, type Roc, roc } from './metrics/roc.ts';

// measures: numbers
export { mae, r2, rmse } from './metrics/errors.ts';

// measures: language
export { perplexity } from './metrics/perplexity.ts';
export { type BleuOptions, bleu } from './metrics/bleu.ts';

// measures: boxes and masks
export { type Box, iou, meanIou } from './metrics/iou.ts';
export { type Found, meanAveragePrecision, type Thing } from './metrics/mean-average-precision.ts';

// measures of one's own
export type { Answers } from './metrics/answers.ts';
export type { Metric, Tally } from './metrics/metric.ts';
export type { MetricName } from './metrics/named.ts';
