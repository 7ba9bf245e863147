import type { tf } from '../../engine/index.ts';
import type { Vec } from '../matrix.ts';

/** What is added to a loss so that weights stay small. */
export interface Penalty {
  value(w: Vec): number;
  gradient(w: Vec): Vec;
  /** The same for a tensor of weights, to be added to the loss in a training step. */
  tensor(w: tf.Tensor): tf.Scalar;
}

export function checkStrength(penalty: string, strength: number): void {
  if (strength >= 0 && Number.isFinite(strength)) return;
  throw new RangeError(`Cannot make ${penalty} with strength ${strength}: wanted a number from 0`);
}
