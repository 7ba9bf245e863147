import {
  makePicture,
  type Picture,
  type PictureShape,
  pictureShape,
  sumPixels,
} from '../convolution/picture.ts';
import { argMax, type Vec } from '../matrix.ts';

/**
 * One number for each channel, the mean of the whole picture: what was seen, no longer where. It takes the place of
 * a large dense layer, and has no weights (M. Lin, Q. Chen and S. Yan, 2013).
 */
export function globalAveragePool(x: Picture): Vec {
  const [rows, columns] = pictureShape(x);
  return sumPixels(x).map((sum) => sum / (rows * columns));
}

export function globalAveragePoolBackward(dy: Vec, shape: PictureShape): Picture {
  const [rows, columns] = shape;
  return makePicture(shape, (_i, _j, c) => dy[c]! / (rows * columns));
}

export interface GlobalMaxPooled {
  y: Vec;
  /** Which pixel each maximum came from, counted row after row. */
  winners: number[];
}

/** The largest number of each channel: whether it was seen anywhere. */
export function globalMaxPool(x: Picture): GlobalMaxPooled {
  const [, , channels] = pictureShape(x);
  const pixels = x.flat();
  const winners = Array.from({ length: channels }, (_, c) => argMax(pixels.map((pixel) => pixel[c]!)));
  return { y: winners.map((at, c) => pixels[at]![c]!), winners };
}

export function globalMaxPoolBackward(dy: Vec, winners: readonly number[], shape: PictureShape): Picture {
  const [, columns] = shape;
  return makePicture(shape, (i, j, c) => (i * columns + j === winners[c] ? dy[c]! : 0));
}
