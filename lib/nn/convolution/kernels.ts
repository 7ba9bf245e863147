import { type Mat, scale } from '../matrix.ts';
import { makePicture, type Picture, pictureShape } from './picture.ts';
import { eachOverlap, type SlidingOptions, sliding } from './sliding.ts';

/** Leaves the picture as it is. */
export const identityKernel: Mat = [
  [0, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
];

/** The picture and once more how much each pixel stands out from its four neighbours. */
export const sharpen: Mat = [
  [0, -1, 0],
  [-1, 5, -1],
  [0, -1, 0],
];

/** How much brighter it is on the right: large at vertical edges (I. Sobel, 1968). */
export const sobelX: Mat = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

/** How much brighter it is below: large at horizontal edges. */
export const sobelY: Mat = [
  [-1, -2, -1],
  [0, 0, 0],
  [1, 2, 1],
];

/** The second derivatives: large at edges of any direction, 0 on what rises evenly. */
export const laplacian: Mat = [
  [0, 1, 0],
  [1, -4, 1],
  [0, 1, 0],
];

/** The mean of size x size pixels. */
export function boxBlur(size = 3): Mat {
  return Array.from({ length: size }, () => new Array<number>(size).fill(1 / size ** 2));
}

export interface GaussianOptions {
  /** How many rows and columns. */
  size?: number;
  /** How wide the bell is, in pixels. */
  sigma?: number;
}

/** A blur in which near pixels count more: exp(-distance^2 / 2 sigma^2), scaled so that all add up to 1. */
export function gaussian({ size = 5, sigma = size / 5 }: GaussianOptions = {}): Mat {
  if (!(Number.isInteger(size) && size % 2 === 1 && sigma > 0)) {
    throw new RangeError(
      `Cannot make a Gaussian kernel of size ${size} with sigma ${sigma}: wanted an odd size, so that there is a middle, and a sigma above 0`,
    );
  }
  const middle = (size - 1) / 2;
  const bell = Array.from({ length: size }, (_, i) => Math.exp(-((i - middle) ** 2) / (2 * sigma ** 2)));
  const sum = bell.reduce((total, value) => total + value, 0);
  return scale(
    bell.map((down) => bell.map((across) => down * across)),
    1 / sum ** 2,
  );
}

/** All kernels by name, for a gallery. */
export const kernels: Record<string, Mat> = {
  identity: identityKernel,
  sharpen,
  'Sobel x': sobelX,
  'Sobel y': sobelY,
  Laplacian: laplacian,
  'box blur': boxBlur(),
  Gaussian: gaussian(),
};

/** The kernel held against each channel of the picture on its own. Without more options the size stays. */
export function applyKernel(
  x: Picture,
  kernel: Mat,
  { padding = 'same', ...rest }: SlidingOptions = {},
): Picture {
  const [rows, columns, channels] = pictureShape(x);
  const down = sliding(rows, kernel.length, { padding, ...rest });
  const across = sliding(columns, kernel[0]?.length ?? 0, { padding, ...rest });
  const y = makePicture([down.count, across.count, channels]);
  eachOverlap([down, across], ({ i, j, di, dj, row, column }) => {
    for (let c = 0; c < channels; c++) y[i]![j]![c]! += x[row]![column]![c]! * kernel[di]![dj]!;
  });
  return y;
}

/** The kernel turned by 180 degrees: held against a picture, it is the convolution of mathematicians. */
export function turned(kernel: Mat): Mat {
  return kernel.toReversed().map((row) => row.toReversed());
}
