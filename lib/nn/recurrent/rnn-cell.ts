import { tanh } from '../activations/tanh.ts';
import type { Mat, Vec } from '../matrix.ts';
import { checkCell, rowTimes } from './row-times.ts';

/** What a recurrent net learns: one set of weights for all time steps. */
export interface RnnParams {
  wx: Mat; // (inputs, units)
  wh: Mat; // (units, units)
  b: Vec; // (units)
  wy: Mat; // (units, outputs)
  by: Vec; // (outputs)
}

/**
 * h_t = tanh(x_t wx + h_{t-1} wh + b): the state is all that the net keeps of the inputs so far (J. Elman, 1990).
 */
export function rnnStep(x: Vec, h: Vec, { wx, wh, b }: Omit<RnnParams, 'wy' | 'by'>): Vec {
  checkCell('an RNN', { x, h, wx, wh, b }, 1);
  const [fromInput, fromState] = [rowTimes(x, wx), rowTimes(h, wh)];
  return b.map((bias, j) => tanh(fromInput[j]! + fromState[j]! + bias));
}

/** The states of all steps, and the outputs y_t = h_t wy + by: the state is new before the output is made of it. */
export function rnnForward(xs: Mat, h0: Vec, p: RnnParams): { hs: Mat; ys: Mat } {
  const hs: Mat = []; // (time, units)
  let h = h0;
  for (const x of xs) {
    h = rnnStep(x, h, p);
    hs.push(h);
  }
  const ys = hs.map((state) => rowTimes(state, p.wy).map((y, j) => y + p.by[j]!)); // (time, outputs)
  return { hs, ys };
}
