import type { Batch } from '../datasets/index.ts';
import { tf, traced } from '../engine/index.ts';
import { drawingFrom } from './chance.ts';
import { type Clip, clipper } from './clip.ts';
import type { Loss } from './loss/loss-of.ts';
import type { Learner, Manner } from './model/trainable.ts';
import type { Updater } from './optimizer.ts';

/** What a step tells: the loss, and the model's answers where it gives any. */
export type Told = [loss: tf.Tensor, yHat?: tf.Tensor | undefined];

export type TrainStep = (batch: Batch, manner: Required<Manner>) => Told;
export type TestStep = (batch: Batch) => Told;

/** What a model answers to a batch, and what that costs. */
export function judge(learner: Learner, loss: Loss, batch: Batch, manner: Manner): Told {
  if (learner.loss) return [learner.loss(batch, manner).mean()];
  const yHat = learner.forward!(batch.X, manner);
  const penalties = (manner.training && learner.penalties?.()) || [];
  return [penalties.reduce((sum, one) => sum.add(one), loss(batch.y, yHat).mean()), yHat];
}

/** One step of training: gradients of the loss, clipped, then the optimizer's update. */
export function trainStep(
  learner: Learner,
  loss: Loss,
  updater: Updater,
  clip?: Clip | undefined,
): TrainStep {
  const parameters = learner.parameters();
  if (parameters.length === 0) {
    throw new Error(
      'Cannot train the model: it has no parameters to change. Look whether all its layers are frozen',
    );
  }
  const clipped = clipper(clip);
  const step = (batch: Batch, manner: Manner): Told => {
    let yHat: tf.Tensor | undefined;
    try {
      const { value, grads } = tf.variableGrads(() => {
        const [cost, answers] = judge(learner, loss, batch, manner);
        yHat = answers && tf.keep(answers);
        return cost as tf.Scalar;
      }, parameters);
      updater.apply(parameters, clipped(grads));
      return [value, yHat];
    } catch (problem) {
      tf.dispose([yHat, tapeOf()] as never);
      throw problem;
    }
  };
  const remembered = recordOf(learner).train;
  return (batch, manner) => drawingFrom(manner.rng, () => remembered(() => step(batch, manner)));
}

/** The same without training. */
export function testStep(learner: Learner, loss: Loss): TestStep {
  const remembered = recordOf(learner).test;
  return (batch) => remembered(() => judge(learner, loss, batch, { training: false }));
}

/** What tensorflow.js keeps of a forward pass for the way back, which nobody goes after an error. */
function tapeOf(): unknown[] {
  const { state } = tf.engine() as unknown as { state: { activeTape: { saved: tf.Tensor[] }[] | null } };
  const saved = (state.activeTape ?? []).map((each) => each.saved);
  state.activeTape = null;
  return saved;
}

type Work = () => Told;

// A model that is trained again, or in several calls, is known from the first one on.
const records = new WeakMap<object, { train: (work: Work) => Told; test: (work: Work) => Told }>();

function recordOf({ model }: Learner) {
  const known = records.get(model) ?? {
    train: traced((work: Work) => work()),
    test: traced((work: Work) => work()),
  };
  records.set(model, known);
  return known;
}
