import { shapeText } from '../../base/index.ts';
import type { Vec } from '../matrix.ts';
import { type ConvGradients, checkBias, conv2d, conv2dBackward } from './conv2d.ts';
import {
  checkGradient,
  type Filters,
  filtersShape,
  makePicture,
  type Picture,
  type PictureShape,
  pictureShape,
  sumPixels,
} from './picture.ts';
import { type SlidingOptions, sliding } from './sliding.ts';

/**
 * Each pixel stamps the filter, as strong as itself, on a larger picture; where stamps overlap they are added up. That
 * is what the backward pass of a convolution does with dy, so it is used here, and w is laid out for it:
 * `w[row][column][channel out][channel in]` (M. Zeiler and others, 2010).
 */
export function transposedConv2d(x: Picture, w: Filters, b?: Vec, options: SlidingOptions = {}): Picture {
  const shape = transposedShape(x, w, options);
  checkBias(b, shape[2]);
  const under = makePicture(shape); // the numbers that a convolution would read; its dx does not depend on them
  const { dx: y } = conv2dBackward(x, { x: under, w }, options);
  return b ? y.map((row) => row.map((pixel) => pixel.map((value, o) => value + b[o]!))) : y;
}

/** From dy: what was scattered is gathered, by the convolution itself. */
export function transposedConv2dBackward(
  dy: Picture,
  { x, w }: { x: Picture; w: Filters },
  options: SlidingOptions = {},
): ConvGradients {
  checkGradient(dy, transposedShape(x, w, options));
  return {
    dx: conv2d(dy, w, undefined, options),
    dw: conv2dBackward(x, { x: dy, w }, options).dw, // x and dy have changed places
    db: sumPixels(dy),
  };
}

/** The size of a picture that a window would leave `size` places of: the way back from `outputSize`. */
export function transposedSize(size: number, window: number, options: SlidingOptions = {}): number {
  const { stride = 1, padding = 0, dilation = 1 } = options;
  const reach = (window - 1) * dilation + 1;
  if (padding === 'same') return size * stride;
  const output = (size - 1) * stride + reach - 2 * (padding === 'valid' ? 0 : padding);
  if (output < 1) {
    throw new RangeError(
      `Cannot make ${size} numbers larger by a window of ${window} with padding ${padding}: nothing is left of them. Try less padding`,
    );
  }
  return output;
}

function transposedShape(x: Picture, w: Filters, options: SlidingOptions): PictureShape {
  const [rows, columns, channels] = pictureShape(x);
  const shape = filtersShape(w);
  const [down, across, outputs, inputs] = shape;
  if (channels !== inputs) {
    throw new RangeError(
      `Cannot apply a transposed convolution to a picture of shape ${shapeText([rows, columns, channels])} with filters of shape ${shapeText(shape)}: the picture has ${channels} channels, the filters are for ${inputs}; wanted filters of (rows, columns, channels out, channels in)`,
    );
  }
  const sizes = [transposedSize(rows, down, options), transposedSize(columns, across, options)] as const;
  sliding(sizes[0], down, options); // the options themselves are checked there
  return [...sizes, outputs];
}
