import { makePicture, type Picture, type PictureShape, pictureShape } from '../convolution/picture.ts';
import { eachOverlap, type Sliding, type SlidingOptions, sliding } from '../convolution/sliding.ts';

export interface PoolOptions {
  /** Rows and columns of the window. */
  size?: number;
  /** How far it moves: as far as it is wide, so that windows do not overlap. */
  stride?: number;
  padding?: SlidingOptions['padding'];
}

/** A pixel of the picture. */
export type Place = readonly [row: number, column: number];

/** How the window slides down and across the picture. */
export function poolWindows(
  [rows, columns]: PictureShape,
  { size = 2, stride = size, padding = 'valid' }: PoolOptions,
): [Sliding, Sliding] {
  if (typeof padding === 'number' && padding >= size) {
    throw new RangeError(
      `Cannot pool by windows of ${size} with padding ${padding}: some would lie outside the picture. Try padding ${size - 1} or less`,
    );
  }
  const options = { stride, padding };
  return [sliding(rows, size, options), sliding(columns, size, options)];
}

/**
 * The places under each window, in reading order. What lies outside the picture is left out: zeros there would be
 * larger than negative numbers, and would pull a mean towards 0.
 */
export function placesOf(windows: [Sliding, Sliding]): Place[][][] {
  const places: Place[][][] = Array.from({ length: windows[0].count }, () =>
    Array.from({ length: windows[1].count }, () => []),
  );
  eachOverlap(windows, ({ i, j, row, column }) => places[i]![j]!.push([row, column]));
  return places;
}

/** A pixel for each window: f of the places under it, in each channel. */
export function pooled(
  x: Picture,
  options: PoolOptions,
  f: (places: Place[], channel: number, i: number, j: number) => number,
): Picture {
  const shape = pictureShape(x);
  const windows = poolWindows(shape, options);
  const places = placesOf(windows);
  return makePicture([windows[0].count, windows[1].count, shape[2]], (i, j, c) => f(places[i]![j]!, c, i, j));
}
