import { type Shape, sameShape, shapeText } from '../../base/index.ts';
import { type Mat, matShape, subtract, type Vec, zeros } from '../matrix.ts';
import { type RnnParams, rnnForward } from './rnn-cell.ts';
import { addOuter, rowTimesTransposed } from './row-times.ts';

export interface BpttResult {
  /** 1/2 the sum of (y_t - label_t)^2 over all steps and outputs. */
  loss: number;
  gradients: RnnParams;
  /** The gradient by the state at the start. */
  dh0: Vec;
  /** The state at the end. */
  h: Vec;
}

/**
 * Back-propagation through time (P. Werbos, 1990): the net, unrolled, is a deep net with one layer for each time
 * step, all with the same weights; so each step adds to the same gradients.
 *
 *   dL/dy_t = y_t - label_t
 *   dL/dh_t = dL/dy_t wy^T + dL/da_{t+1} wh^T      the step's own output, and all that comes later
 *   dL/da_t = dL/dh_t (1 - h_t^2)                  through tanh; a_t = x_t wx + h_{t-1} wh + b
 */
export function bptt(xs: Mat, labels: Mat, p: RnnParams, h0: Vec = p.b.map(() => 0)): BpttResult {
  const { hs, ys } = rnnForward(xs, h0, p);
  const [found, wanted]: [Shape, Shape] = [matShape(labels), [xs.length, p.by.length]];
  if (xs.length === 0 || !sameShape(found, wanted)) {
    throw new RangeError(
      `Cannot go back through ${xs.length} time steps with labels of shape ${shapeText(found)}: wanted one step or more, and labels of (time, outputs), ${shapeText(wanted)}`,
    );
  }
  const dys = subtract(ys, labels);
  const gradients = zeroGradients(p);
  let dLater = h0.map(() => 0); // what h_t gets from the steps after t
  for (let t = xs.length - 1; t >= 0; t--) {
    const [h, before, dy] = [hs[t]!, hs[t - 1] ?? h0, dys[t]!];
    addOuter(gradients.wy, h, dy);
    addTo(gradients.by, dy);
    const dh = rowTimesTransposed(dy, p.wy).map((slope, j) => slope + dLater[j]!);
    const da = dh.map((slope, j) => slope * (1 - h[j]! ** 2));
    addOuter(gradients.wx, xs[t]!, da);
    addOuter(gradients.wh, before, da);
    addTo(gradients.b, da);
    dLater = rowTimesTransposed(da, p.wh);
  }
  const loss = dys.flat().reduce((sum, error) => sum + error ** 2 / 2, 0);
  return { loss, gradients, dh0: dLater, h: hs.at(-1)! };
}

/** Zeros in the shapes of the weights. */
export function zeroGradients({ wx, wh, b, wy, by }: RnnParams): RnnParams {
  const like = (W: Mat) => zeros(...matShape(W));
  return { wx: like(wx), wh: like(wh), b: b.map(() => 0), wy: like(wy), by: by.map(() => 0) };
}

function addTo(sums: Vec, values: Vec): void {
  for (const [j, value] of values.entries()) sums[j]! += value;
}
