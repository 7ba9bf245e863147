import { checkGradient, makePicture, type Picture, type PictureShape } from '../convolution/picture.ts';
import { type Place, type PoolOptions, pooled } from './pool-windows.ts';

export interface MedianPooled {
  y: Picture;
  /** Where each median came from, `middles[i][j][channel]`: one place, or two when the numbers are even. */
  middles: Place[][][][];
}

/**
 * The number in the middle of those under each window, of an even count the mean of the two there. A single wrong
 * pixel, however bright, does not get through.
 */
export function medianPool(x: Picture, options: PoolOptions = {}): MedianPooled {
  const middles: Place[][][][] = [];
  const y = pooled(x, options, (places, c, i, j) => {
    const value = ([row, column]: Place) => x[row]![column]![c]!;
    const sorted = places.toSorted((a, b) => value(a) - value(b)); // equal ones stay in reading order
    const half = (sorted.length - 1) / 2;
    const middle = sorted.slice(Math.floor(half), Math.ceil(half) + 1);
    middles[i] ??= [];
    middles[i][j] ??= [];
    middles[i][j][c] = middle;
    return middle.reduce((sum, place) => sum + value(place), 0) / middle.length;
  });
  return { y, middles };
}

/** The middle gets all of the gradient, or each of two a half. */
export function medianPoolBackward(
  dy: Picture,
  middles: MedianPooled['middles'],
  shape: PictureShape,
): Picture {
  checkGradient(dy, [middles.length, middles[0]!.length, shape[2]]);
  const dx = makePicture(shape);
  for (const [i, line] of middles.entries()) {
    for (const [j, pixel] of line.entries()) {
      for (const [c, middle] of pixel.entries()) {
        for (const [row, column] of middle) dx[row]![column]![c]! += dy[i]![j]![c]! / middle.length;
      }
    }
  }
  return dx;
}
