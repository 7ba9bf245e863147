import type { Rng } from '../../base/index.ts';
import type { Batch } from '../../datasets/index.ts';
import type { tf } from '../../engine/index.ts';

/** How a model is asked: while it trains, layers like dropout behave otherwise, and draw from the rng. */
export interface Manner {
  training?: boolean;
  rng?: Rng;
}

/** A block of `nn`: variables, and what they make of x. */
export interface BlockLike {
  readonly parameters: readonly tf.Variable[];
  /** What it remembers beside them, like running means. */
  readonly state?: readonly tf.Variable[];
  forward(x: tf.Tensor, manner?: Manner): tf.Tensor;
}

/** A step of one's own: what it changes, and the loss of a batch that it lowers. */
export interface OwnStep {
  readonly parameters: readonly tf.Variable[];
  readonly state?: readonly tf.Variable[];
  loss(batch: Batch, manner?: Manner): tf.Tensor;
}

/** What `fit` can train. */
export type Trainable = tf.LayersModel | BlockLike | OwnStep;

/** What the numbers that a model answers are. */
export type Output = 'softmax' | 'sigmoid' | 'numbers';

/** The inside of any model, as far as training goes. */
export interface Learner {
  readonly model: Trainable;
  /** What the optimizer changes. */
  parameters(): tf.Variable[];
  /** All that must be kept to have the same model again, by name. */
  state(): Map<string, tf.Variable>;
  /** Of one example, where the model says so. */
  readonly inputShape?: readonly (number | null)[] | undefined;
  readonly outputShape?: readonly (number | null)[] | undefined;
  readonly output: Output;
  forward?(x: tf.Tensor, manner: Manner): tf.Tensor;
  /** What is added to the loss in training: the penalties of regularised layers. */
  penalties?(): tf.Tensor[];
  /** The loss of a step of one's own. */
  loss?(batch: Batch, manner: Manner): tf.Tensor;
  /** What the model was compiled with. */
  readonly compiled?: Compiled | undefined;
}

export interface Compiled {
  readonly optimizer: tf.Optimizer;
  readonly loss: (y: tf.Tensor, yHat: tf.Tensor) => tf.Tensor;
  /** The loss takes labels as whole numbers. */
  readonly sparse: boolean;
  readonly metrics: readonly string[];
}
