import { type Loss, type LossName, lossOf } from './loss/loss-of.ts';
import { learnerOf } from './model/learner-of.ts';
import type { Trainable } from './model/trainable.ts';
import { checkFit } from './run/checks.ts';
import { type Data, dataOf } from './run/data-of.ts';
import { measure } from './run/measure.ts';
import { type AnyMetric, metricsOf } from './run/totals.ts';
import { Turns } from './run/turns.ts';
import { testStep } from './step.ts';

export interface EvaluateOptions {
  loss?: LossName | Loss | undefined;
  metrics?: readonly AnyMetric[] | undefined;
  batchSize?: number | undefined;
}

/** The loss and the measures of a model over all of the data: `{ loss, accuracy }`. It learns nothing from it. */
export async function evaluate(
  model: Trainable,
  data: Data,
  { loss, metrics, batchSize = 256 }: EvaluateOptions = {},
): Promise<Record<string, number>> {
  const examples = dataOf(data);
  const learner = checkFit(learnerOf(model), examples);
  const turns = new Turns();
  try {
    return await measure(learner, testStep(learner, lossOf(loss, learner, examples)), examples, {
      metrics: metricsOf(metrics, learner, examples),
      batchSize,
      turns,
    });
  } finally {
    turns.end();
  }
}
