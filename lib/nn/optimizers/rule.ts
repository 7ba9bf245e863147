import type { tf } from '../../engine/index.ts';

/** A list of weights. */
export type Numbers = number[] | Float32Array | Float64Array;

/** Something for each parameter, by the names of what is remembered. */
export type Memories = Record<string, Float32Array | Float64Array>[];

/**
 * What an optimizer does, twice: as a loop over lists of numbers, and the same lines with tensors. `w` is the
 * weights, `g` the gradient of the loss by them, `t` counts the steps from 1.
 */
export interface Rule<Name extends string> {
  name: string;
  lr: number;
  /** What is remembered of each weight from step to step, and what that is before the first one. */
  memory: Record<Name, number>;
  /** Changes w and what is remembered, in place. */
  arrays(lists: Record<Name | 'w', Numbers> & { g: ArrayLike<number> }, lr: number, t: number): void;
  /** Answers the new w and what is remembered now. */
  tensors(now: Record<Name | 'w' | 'g', tf.Tensor>, lr: number, t: number): Record<Name | 'w', tf.Tensor>;
}

export function checkLr(optimizer: string, lr: number): void {
  if (lr >= 0 && Number.isFinite(lr)) return;
  throw new RangeError(
    `Cannot step with ${optimizer} and lr ${lr}: wanted a number from 0, often 0.1 to 0.0001`,
  );
}

/** A share that decays step by step: momentum, or how long a mean remembers. */
export function checkDecay(optimizer: string, name: string, value: number): void {
  if (value >= 0 && value < 1) return;
  throw new RangeError(`Cannot make ${optimizer} with ${name} ${value}: wanted a number from 0 to below 1`);
}
