import { tf } from '../../engine/index.ts';
import type { Learner } from './trainable.ts';

/** The numbers of a tensor; a variable changes its own in place. */
export type Values = Float32Array | Int32Array | Uint8Array;

/** A model's weights at one moment, by name. */
export type Weights = ReadonlyMap<string, Values>;

/** A copy of all that a model has learned; plain arrays, which need no dispose. */
export const copyWeights = (learner: Learner): Weights =>
  new Map([...learner.state()].map(([name, variable]) => [name, variable.dataSync().slice()]));

/** Gives a model the weights of such a copy. */
export function putWeights(learner: Learner, weights: Weights): void {
  for (const [name, variable] of learner.state()) assign(variable, weights.get(name)!);
}

/** Gives a variable these numbers. */
export function assign(variable: tf.Variable, values: Values): void {
  tf.tidy(() => variable.assign(tf.tensor(values.slice(), variable.shape, variable.dtype as 'float32')));
}
