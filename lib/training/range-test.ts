import { type Rng, rng } from '../base/index.ts';
import { type Loss, type LossName, lossOf } from './loss/loss-of.ts';
import { learnerOf } from './model/learner-of.ts';
import type { Trainable } from './model/trainable.ts';
import { copyWeights, putWeights } from './model/weights.ts';
import { type OptimizerName, updaterOf } from './optimizer.ts';
import { checkFit } from './run/checks.ts';
import { type Data, dataOf } from './run/data-of.ts';
import { Turns } from './run/turns.ts';
import { trainStep } from './step.ts';

export interface RangeTestOptions {
  from?: number | undefined;
  to?: number | undefined;
  steps?: number | undefined;
  batchSize?: number | undefined;
  loss?: LossName | Loss | undefined;
  optimizer?: OptimizerName | undefined;
  rng?: Rng | undefined;
}

export interface RangeTest {
  /** The rate of each step, and the loss, smoothed. */
  lrs: number[];
  losses: number[];
  /** Where the loss falls fastest along log lr: a rate to try. */
  suggested: number;
}

/**
 * Which learning rates a model bears: the rate rises at each step by one factor, until the loss is four times its
 * least. The model has its weights back afterwards. (Smith 2017)
 */
export async function rangeTest(
  model: Trainable,
  data: Data,
  {
    from = 1e-6,
    to = 10,
    steps = 100,
    batchSize,
    loss,
    optimizer = 'sgd',
    rng: random = rng(0),
  }: RangeTestOptions = {},
): Promise<RangeTest> {
  const train = dataOf(data);
  const learner = checkFit(learnerOf(model), train);
  const updater = updaterOf(optimizer, learner, from);
  const before = copyWeights(learner);
  const turns = new Turns(() => updater.dispose());
  const [lrs, losses]: [number[], number[]] = [[], []];
  try {
    const step = trainStep(learner, lossOf(loss, learner, train), updater);
    const manner = { training: true, rng: random.fork('steps') };
    const batches = train.batches(batchSize ?? Math.max(1, Math.min(32, train.size)), {
      rng: random.fork('order'),
    });
    const smooth = smoother();
    for (let at = 0; at < steps; ) {
      for (const batch of batches) {
        turns.hold(batch);
        updater.lr = from * (to / from) ** (at / (steps - 1));
        const [cost] = turns.hold(step(batch, manner));
        const now = smooth(cost.dataSync()[0]!);
        if (!(now < 4 * Math.min(Infinity, ...losses)))
          at = steps; // NaN ends it, too
        else {
          lrs.push(updater.lr);
          losses.push(now);
        }
        await turns.next();
        if (++at >= steps) break;
      }
    }
    return { lrs, losses, suggested: lrs[steepest(losses)]! };
  } finally {
    putWeights(learner, before);
    turns.end();
    updater.dispose();
  }
}

/** A mean in which older losses count less and less, without a bias to its beginning. */
function smoother(keep = 0.9): (value: number) => number {
  let [mean, weight] = [0, 0];
  return (value) => {
    mean = keep * mean + (1 - keep) * value;
    weight = keep * weight + (1 - keep);
    return mean / weight;
  };
}

/** The place before the lowest where the losses fall fastest. */
function steepest(losses: readonly number[]): number {
  const lowest = losses.indexOf(Math.min(...losses));
  let best = 0;
  for (let at = 1; at < lowest; at++) {
    const fall = (place: number) => losses[place - 1]! - losses[place + 1]!;
    if (best === 0 || fall(at) > fall(best)) best = at;
  }
  return best;
}
