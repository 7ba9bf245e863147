import { makePicture, type Picture, pictureShape } from '../convolution/picture.ts';
import type { Vec } from '../matrix.ts';
import { type BatchNormed, batchNorm, batchNormBackward } from './batch-norm.ts';
import type { NormOptions } from './standardise.ts';

export interface InstanceNormed {
  y: Picture;
  cache: BatchNormed;
}

/**
 * Each channel of one picture is standardised over its pixels: the pixels are to it what examples are to batch norm.
 * It takes the contrast out of a picture, which is why pictures are painted in another's style with it
 * (D. Ulyanov, A. Vedaldi and V. Lempitsky, 2016).
 */
export function instanceNorm(x: Picture, gamma: Vec, beta: Vec, options: NormOptions = {}): InstanceNormed {
  const cache = batchNorm(x.flat(), gamma, beta, options); // (rows columns, channels)
  return { y: inRows(cache.Y, x), cache };
}

export interface InstanceNormGradients {
  dx: Picture;
  dGamma: Vec;
  dBeta: Vec;
}

export function instanceNormBackward(dy: Picture, cache: InstanceNormed['cache']): InstanceNormGradients {
  const { dX, dGamma, dBeta } = batchNormBackward(dy.flat(), cache);
  return { dx: inRows(dX, dy), dGamma, dBeta };
}

/** A list of pixels in rows again. */
function inRows(pixels: number[][], like: Picture): Picture {
  const shape = pictureShape(like);
  return makePicture(shape, (i, j, c) => pixels[i * shape[1] + j]![c]!);
}
