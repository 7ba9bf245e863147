import type { Vec } from '../matrix.ts';

/**
 * Each weight nearer to 0 by t, and those within t of it become 0. It is the x for which t |x| + (x - w)^2 / 2 is
 * smallest: after a step against the gradient of the loss alone, with t = lr * strength, this does the step of L1
 * exactly, where the plain gradient would jump back and forth over 0.
 */
export function softThreshold(w: Vec, t: number): Vec {
  if (!(t >= 0)) throw new RangeError(`Cannot soften by ${t}: wanted a threshold from 0`);
  return w.map((one) => Math.sign(one) * Math.max(0, Math.abs(one) - t));
}
