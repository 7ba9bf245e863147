import { add, type Mat, type Vec } from '../matrix.ts';
import { type BpttResult, bptt, zeroGradients } from './bptt.ts';
import type { RnnParams } from './rnn-cell.ts';

export interface TruncatedOptions {
  /** How many time steps a gradient goes back at most. */
  steps: number;
  h0?: Vec;
}

/**
 * A long sequence in pieces of `steps`: the state goes on from piece to piece, the gradient stops at its start
 * (R. Williams and J. Peng, 1990). Memory and time for a piece no longer grow with the sequence; what needs a longer
 * memory than a piece is not learnt.
 */
export function truncatedBptt(
  xs: Mat,
  labels: Mat,
  p: RnnParams,
  { steps, h0 = p.b.map(() => 0) }: TruncatedOptions,
): Omit<BpttResult, 'dh0'> {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(
      `Cannot cut a sequence into pieces of ${steps} steps: wanted a whole number from 1 on`,
    );
  }
  let sum = { loss: 0, gradients: zeroGradients(p), h: h0 };
  for (let start = 0; start < xs.length; start += steps) {
    const [inputs, wanted] = [xs, labels].map((rows) => rows.slice(start, start + steps)) as [Mat, Mat];
    const piece = bptt(inputs, wanted, p, sum.h);
    sum = {
      loss: sum.loss + piece.loss,
      gradients: plus(sum.gradients, piece.gradients),
      h: piece.h,
    };
  }
  return sum;
}

function plus(a: RnnParams, b: RnnParams): RnnParams {
  const both = (x: Vec, y: Vec) => x.map((value, j) => value + y[j]!);
  return {
    wx: add(a.wx, b.wx),
    wh: add(a.wh, b.wh),
    b: both(a.b, b.b),
    wy: add(a.wy, b.wy),
    by: both(a.by, b.by),
  };
}
