import type { Dataset } from '../../datasets/index.ts';
import type { Learner } from '../model/trainable.ts';
import type { TestStep } from '../step.ts';
import { checkLabels } from './checks.ts';
import { type AnyMetric, Totals } from './totals.ts';
import type { Turns } from './turns.ts';

/** The loss and the measures of a model over all of the data. */
export async function measure(
  learner: Learner,
  step: TestStep,
  data: Dataset,
  { metrics, batchSize, turns }: { metrics: readonly AnyMetric[]; batchSize: number; turns: Turns },
): Promise<Record<string, number>> {
  const totals = new Totals(learner, metrics);
  for (const batch of data.batches(Math.max(1, Math.min(batchSize, data.size)))) {
    turns.hold(batch);
    checkLabels(batch, learner, `"${data.name}"`);
    totals.add(batch, turns.hold(step(batch)));
    await turns.next();
  }
  return totals.values();
}
