import type { Mat, Vec } from '../matrix.ts';
import type { NormGradients } from './batch-norm.ts';
import { scaleAndShift, scaleAndShiftBackward } from './scale-and-shift.ts';
import { type NormOptions, standardise, standardiseBackward } from './standardise.ts';

export interface LayerNormed {
  Y: Mat;
  XHat: Mat;
  /** Of each row. */
  sd: Vec;
  gamma: Vec;
}

/**
 * Each row (example) is standardised over its features. It needs no other example, so it is the same in training and
 * in use, and at each step of a sequence (J. Ba, J. Kiros and G. Hinton, 2016).
 */
export function layerNorm(X: Mat, gamma: Vec, beta: Vec, options: NormOptions = {}): LayerNormed {
  const rows = X.map((row) => standardise(row, options));
  const XHat = rows.map(({ xHat }) => xHat); // (batch, features)
  return { Y: scaleAndShift(XHat, gamma, beta), XHat, sd: rows.map(({ sd }) => sd), gamma };
}

export function layerNormBackward(
  dY: Mat,
  { XHat, sd, gamma }: Pick<LayerNormed, 'XHat' | 'sd' | 'gamma'>,
): NormGradients {
  const { dXHat, dGamma, dBeta } = scaleAndShiftBackward(dY, XHat, gamma);
  const dX = dXHat.map((d, i) => standardiseBackward(d, { xHat: XHat[i]!, sd: sd[i]! }));
  return { dX, dGamma, dBeta };
}
