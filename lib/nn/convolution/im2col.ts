import { type Mat, matMul, sumRows, transpose, type Vec, zeros } from '../matrix.ts';
import { type ConvGradients, checkBias, convWindows } from './conv2d.ts';
import {
  checkGradient,
  type Filters,
  type FiltersShape,
  filtersShape,
  makePicture,
  type Picture,
  type PictureShape,
  pictureShape,
} from './picture.ts';
import { eachOverlap, type SlidingOptions, sliding } from './sliding.ts';

export interface WindowSize {
  rows: number;
  columns: number;
}

/**
 * The windows of a picture as the rows of a matrix: a row holds the numbers under one window. Where windows overlap,
 * a number stands in several rows: more memory, for a product of matrices, which computers are fastest at
 * (K. Chellapilla, S. Puri and P. Simard, 2006).
 */
export function im2col(x: Picture, window: WindowSize, options: SlidingOptions = {}): Mat {
  const [rows, columns, channels] = pictureShape(x);
  const windows = [sliding(rows, window.rows, options), sliding(columns, window.columns, options)] as const;
  const [down, across] = windows;
  const X = zeros(down.count * across.count, window.rows * window.columns * channels);
  eachOverlap(windows, ({ i, j, di, dj, row, column }) => {
    for (let c = 0; c < channels; c++) {
      X[i * across.count + j]![(di * window.columns + dj) * channels + c] = x[row]![column]![c]!;
    }
  });
  return X; // (windows, rows columns channels)
}

/** Back to where the numbers came from; those that stood in several rows are added up. It is im2col's backward. */
export function col2im(
  X: Mat,
  shape: PictureShape,
  window: WindowSize,
  options: SlidingOptions = {},
): Picture {
  const [rows, columns, channels] = shape;
  const windows = [sliding(rows, window.rows, options), sliding(columns, window.columns, options)] as const;
  const [, across] = windows;
  const x = makePicture(shape);
  eachOverlap(windows, ({ i, j, di, dj, row, column }) => {
    for (let c = 0; c < channels; c++) {
      x[row]![column]![c]! += X[i * across.count + j]![(di * window.columns + dj) * channels + c]!;
    }
  });
  return x;
}

/** The same as `conv2d`: each window times each filter, all in one product of matrices. */
export function conv2dByMatMul(x: Picture, w: Filters, b?: Vec, options: SlidingOptions = {}): Picture {
  const [down, across] = convWindows(x, w, options);
  const [rows, columns, , filters] = filtersShape(w);
  checkBias(b, filters);
  const Y = matMul(im2col(x, { rows, columns }, options), matrixOf(w)); // (windows, places) x (places, filters)
  return makePicture([down.count, across.count, filters], (i, j, o) => {
    return Y[i * across.count + j]![o]! + (b?.[o] ?? 0);
  });
}

/** The backward pass of a dense layer, between im2col and col2im. */
export function conv2dByMatMulBackward(
  dy: Picture,
  { x, w }: { x: Picture; w: Filters },
  options: SlidingOptions = {},
): ConvGradients {
  const [down, across] = convWindows(x, w, options);
  const shape = filtersShape(w);
  checkGradient(dy, [down.count, across.count, shape[3]]);
  const window = { rows: shape[0], columns: shape[1] };
  const dY = dy.flat(); // (windows, filters)
  const dX = matMul(dY, transpose(matrixOf(w))); // (windows, filters) x (filters, places)
  const dW = matMul(transpose(im2col(x, window, options)), dY); // (places, windows) x (windows, filters)
  return { dx: col2im(dX, pictureShape(x), window, options), dw: filtersOf(dW, shape), db: sumRows(dY) };
}

/** The filters as columns, their numbers in the order of a row of im2col. */
function matrixOf(w: Filters): Mat {
  return w.flat(2); // (rows columns inputs, filters)
}

function filtersOf(W: Mat, [rows, columns, inputs]: FiltersShape): Filters {
  return Array.from({ length: rows }, (_, di) =>
    Array.from({ length: columns }, (_, dj) => {
      const first = (di * columns + dj) * inputs;
      return W.slice(first, first + inputs);
    }),
  );
}
