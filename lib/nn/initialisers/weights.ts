import type { Rng, Shape } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { type Mat, matOf } from '../matrix.ts';
import type { Initialiser } from './initialiser.ts';

/** A variable of tensorflow.js with its first weights. */
export function weightsOf(shape: Shape, initialiser: Initialiser, rng: Rng): tf.Variable {
  return tf.tidy(() => tf.variable(tf.tensor(initialiser(shape, rng), [...shape], 'float32')));
}

/** A plain matrix with its first weights. */
export function weightMat(inputs: number, outputs: number, initialiser: Initialiser, rng: Rng): Mat {
  return matOf(initialiser([inputs, outputs], rng), [inputs, outputs]);
}
