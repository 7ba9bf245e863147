import { shapeText } from '../../base/index.ts';
import type { Vec } from '../matrix.ts';
import {
  checkGradient,
  type Filters,
  filtersShape,
  makePicture,
  type Picture,
  pictureShape,
  sumPixels,
  zeroFilters,
} from './picture.ts';
import { eachOverlap, type Sliding, type SlidingOptions, sliding } from './sliding.ts';

/**
 * y[i][j][o] = b[o] + sum over di, dj, c of x[i stride + di][j stride + dj][c] w[di][dj][c][o]: the same small filter
 * is held against every place of the picture. Mathematicians call this a cross-correlation: a convolution would turn
 * the filter by 180 degrees first. To a filter that is learned it makes no difference (Y. LeCun and others, 1989).
 */
export function conv2d(x: Picture, w: Filters, b?: Vec, options: SlidingOptions = {}): Picture {
  const [, , inputs, filters] = filtersShape(w);
  const windows = convWindows(x, w, options);
  checkBias(b, filters);
  const y = makePicture([windows[0].count, windows[1].count, filters], (_i, _j, o) => b?.[o] ?? 0);
  eachOverlap(windows, ({ i, j, di, dj, row, column }) => {
    for (let c = 0; c < inputs; c++) {
      for (let o = 0; o < filters; o++) y[i]![j]![o]! += x[row]![column]![c]! * w[di]![dj]![c]![o]!;
    }
  });
  return y;
}

export interface ConvGradients {
  dx: Picture;
  dw: Filters;
  db: Vec;
}

/**
 * From dy, the gradient of the loss by y. In each product x w of the sum above, x gets the share w dy and w the share
 * x dy, at the same places: so the loops stay, and only the line inside is turned round.
 */
export function conv2dBackward(
  dy: Picture,
  { x, w }: { x: Picture; w: Filters },
  options: SlidingOptions = {},
): ConvGradients {
  const [, , inputs, filters] = filtersShape(w);
  const windows = convWindows(x, w, options);
  checkGradient(dy, [windows[0].count, windows[1].count, filters]);
  const dx = makePicture(pictureShape(x));
  const dw = zeroFilters(filtersShape(w));
  eachOverlap(windows, ({ i, j, di, dj, row, column }) => {
    for (let c = 0; c < inputs; c++) {
      for (let o = 0; o < filters; o++) {
        dx[row]![column]![c]! += w[di]![dj]![c]![o]! * dy[i]![j]![o]!;
        dw[di]![dj]![c]![o]! += x[row]![column]![c]! * dy[i]![j]![o]!;
      }
    }
  });
  return { dx, dw, db: sumPixels(dy) };
}

/** How the filters slide down and across the picture; shapes that do not fit are told. */
export function convWindows(x: Picture, w: Filters, options: SlidingOptions): [Sliding, Sliding] {
  const [rows, columns, channels] = pictureShape(x);
  const shape = filtersShape(w);
  const [down, across, inputs] = shape;
  if (channels !== inputs) {
    throw new RangeError(
      `Cannot convolve a picture of shape ${shapeText([rows, columns, channels])} with filters of shape ${shapeText(shape)}: the picture has ${channels} channels, the filters are for ${inputs}; they must be equal`,
    );
  }
  return [sliding(rows, down, options), sliding(columns, across, options)];
}

export function checkBias(b: Vec | undefined, filters: number): void {
  if (!b || b.length === filters) return;
  throw new RangeError(`Cannot add ${b.length} biases to ${filters} filters: wanted one for each filter`);
}
