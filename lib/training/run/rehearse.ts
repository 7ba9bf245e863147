import type { Rng } from '../../base/index.ts';
import type { Dataset } from '../../datasets/index.ts';
import { optimizerState, putOptimizer } from '../checkpoint/optimizer-state.ts';
import type { Learner, Manner } from '../model/trainable.ts';
import { copyWeights, putWeights } from '../model/weights.ts';
import type { Updater } from '../optimizer.ts';
import type { TestStep, TrainStep } from '../step.ts';
import type { Turns } from './turns.ts';

export interface Rehearsal {
  learner: Learner;
  updater: Updater;
  step: TrainStep;
  test: TestStep;
  train: Dataset;
  validation: Dataset | undefined;
  batchSize: number;
  rng: Rng;
  turns: Turns;
}

/**
 * Does each kind of step and takes it back. The engine computes a step kernel by kernel when it is new and as one
 * graph later, which is the same but for the last digit. A run that is resumed in another process has its new steps
 * elsewhere than one that was not; after a rehearsal neither has any.
 */
export async function rehearse(run: Rehearsal): Promise<void> {
  const { learner, updater, step, test, train, validation, batchSize, rng, turns } = run;
  const [weights, state] = [copyWeights(learner), optimizerState(updater.optimizer)];
  const manner: Required<Manner> = { training: true, rng: rng.fork('steps') };
  for (const part of parts(train, batchSize)) {
    // Twice: in its first step an optimizer makes what it remembers.
    for (let time = 0; time < 2; time++) {
      for (const batch of part.batches(part.size, { rng })) {
        turns.hold(batch);
        turns.hold(step(batch, manner));
        await turns.next();
      }
    }
  }
  for (const part of validation ? parts(validation, batchSize) : []) {
    for (const batch of part.batches(part.size)) {
      turns.hold(batch);
      turns.hold(test(batch));
      await turns.next();
    }
  }
  putWeights(learner, weights);
  putOptimizer(updater.optimizer, state);
}

/** Examples for a batch of each size that there will be. */
function parts(data: Dataset, batchSize: number): Dataset[] {
  const whole = data.slice(0, batchSize);
  const rest = data.size % batchSize;
  return rest === 0 || data.size < batchSize ? [whole] : [whole, data.slice(0, rest)];
}
