import { accuracyOf } from './accuracy.ts';
import type { Answers } from './answers.ts';
import { countIn, type Matrix } from './confusion-matrix.ts';
import { Errors } from './errors.ts';
import { meanIou } from './iou.ts';
import type { Tally } from './metric.ts';
import { surprise, surpriseOfLogits } from './perplexity.ts';
import { f1, precision, recall } from './precision-recall.ts';
import { auc } from './roc.ts';

/** The measures that have a name for `fit` and `evaluate`; each begins an epoch with a new tally. */
export const namedMetrics = {
  accuracy: () => counting(accuracyOf),
  precision: () => counting(precision.of),
  recall: () => counting(recall.of),
  f1: () => counting(f1.of),
  iou: () => counting(meanIou),
  auc: ranking,
  perplexity: surprising,
  rmse: () => measuring((errors) => errors.rmse()),
  mae: () => measuring((errors) => errors.mae()),
  r2: () => measuring((errors) => errors.r2()),
};
export type MetricName = keyof typeof namedMetrics;

function counting(value: (matrix: Matrix) => number): Tally {
  let matrix: Matrix | undefined;
  return {
    add({ classes, labels, found }) {
      const size = Math.max(2, classes);
      matrix ??= Array.from({ length: size }, () => new Array<number>(size).fill(0));
      countIn(matrix, labels, found);
    },
    value: () => value(matrix!),
  };
}

function ranking(): Tally {
  const [y, scores]: [number[], number[]] = [[], []];
  return {
    add(answers) {
      const { labels, scores: more } = answers;
      for (let at = 0; at < labels.length; at++) {
        y.push(labels[at]!);
        scores.push(more[at]!);
      }
    },
    value: () => auc(y, scores),
  };
}

function surprising(): Tally {
  let [sum, count] = [0, 0];
  return {
    add(answers) {
      const { labels, classes, yHat, probabilities } = answers;
      if (classes === 1) {
        throw new RangeError(
          'Cannot measure perplexity: the model answers one number for each example; wanted one for each word',
        );
      }
      sum += probabilities ? surprise(chances(answers)) : surpriseOfLogits(yHat.values, labels);
      count += labels.length;
    },
    value: () => Math.exp(sum / count),
  };
}

/** What the model gave to each right class; as little as a float32 can tell apart from nothing is not nothing. */
const chances = ({ labels, classes, yHat }: Answers) =>
  Float64Array.from(labels, (label, at) => Math.max(yHat.values[at * classes + label]!, 1e-7));

function measuring(value: (errors: Errors) => number): Tally {
  const errors = new Errors();
  return { add: ({ y, yHat }) => errors.add(y.values, yHat.values), value: () => value(errors) };
}
