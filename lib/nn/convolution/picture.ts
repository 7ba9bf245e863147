import { type Rng, type Shape, sameShape, shapeOf, shapeText } from '../../base/index.ts';

/** A picture: `x[row][column][channel]`. */
export type Picture = number[][][];
/** The filters of a convolution: `w[row][column][channel in][channel out]`. */
export type Filters = number[][][][];

export type PictureShape = [rows: number, columns: number, channels: number];
export type FiltersShape = [rows: number, columns: number, inputs: number, filters: number];

export function pictureShape(x: Picture): PictureShape {
  const shape = shapeOf(x);
  if (shape.length === 3) return shape as PictureShape;
  throw new RangeError(
    `Cannot take numbers of shape ${shapeText(shape)} as a picture: wanted (rows, columns, channels)${
      shape.length === 2 ? '. Try pictureOf(matrix), which has one channel' : ''
    }`,
  );
}

export function filtersShape(w: Filters): FiltersShape {
  const shape = shapeOf(w);
  if (shape.length === 4) return shape as FiltersShape;
  throw new RangeError(
    `Cannot take numbers of shape ${shapeText(shape)} as filters: wanted (rows, columns, channels in, channels out)`,
  );
}

/** A grey picture of one channel. */
export function pictureOf(matrix: readonly (readonly number[])[]): Picture {
  return matrix.map((row) => row.map((value) => [value]));
}

/** A picture with f of each place in it. */
export function makePicture(
  [rows, columns, channels]: PictureShape,
  f: (row: number, column: number, channel: number) => number = () => 0,
): Picture {
  return list(rows, (row) => list(columns, (column) => list(channels, (channel) => f(row, column, channel))));
}

export function zeroFilters([rows, columns, inputs, filters]: FiltersShape): Filters {
  return list(rows, () => makePicture([columns, inputs, filters]));
}

/** Numbers from the normal distribution, as filters. */
export function randomFilters([rows, columns, inputs, filters]: FiltersShape, rng: Rng, sd = 1): Filters {
  return list(rows, () => makePicture([columns, inputs, filters], () => rng.normal(0, sd)));
}

/** The gradient by y has one slope for each number of y. */
export function checkGradient(dy: Picture, shape: Shape): void {
  const found = shapeOf(dy);
  if (sameShape(found, shape)) return;
  throw new RangeError(
    `Cannot go backward with dy of shape ${shapeText(found)}: y is ${shapeText(shape)}; they must be equal`,
  );
}

/** The sum of each channel over the whole picture. */
export function sumPixels(x: Picture): number[] {
  const [, , channels] = pictureShape(x);
  return list(channels, (c) => x.flat().reduce((sum, pixel) => sum + pixel[c]!, 0));
}

function list<T>(length: number, item: (i: number) => T): T[] {
  return Array.from({ length }, (_, i) => item(i));
}
