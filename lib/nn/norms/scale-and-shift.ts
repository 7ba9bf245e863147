import { shapeText } from '../../base/index.ts';
import { type Mat, mapMat, matShape, multiply, sumRows, type Vec } from '../matrix.ts';

/** Y = gamma XHat + beta, for each column its own: a network may take back what a norm did, or part of it. */
export function scaleAndShift(XHat: Mat, gamma: Vec, beta: Vec): Mat {
  const [rows, columns] = matShape(XHat);
  for (const [name, vector] of Object.entries({ gamma, beta })) {
    if (vector.length === columns) continue;
    throw new RangeError(
      `Cannot normalise numbers of shape ${shapeText([rows, columns])} with ${vector.length} numbers in ${name}: wanted ${columns}, one for each column`,
    );
  }
  return mapMat(XHat, (value, _, j) => gamma[j]! * value + beta[j]!);
}

export interface ScaleGradients {
  dXHat: Mat;
  dGamma: Vec;
  dBeta: Vec;
}

export function scaleAndShiftBackward(dY: Mat, XHat: Mat, gamma: Vec): ScaleGradients {
  return {
    dXHat: mapMat(dY, (value, _, j) => value * gamma[j]!),
    dGamma: sumRows(multiply(dY, XHat)),
    dBeta: sumRows(dY),
  };
}
