import { expect, test } from '@jest/globals';
import {
  applyKernel,
  boxBlur,
  gaussian,
  identityKernel,
  kernels,
  laplacian,
  sharpen,
  sobelX,
  sobelY,
  turned,
} from '../../../lib/nn/convolution/kernels.ts';
import { makePicture, pictureOf } from '../../../lib/nn/convolution/picture.ts';
import { receptiveField } from '../../../lib/nn/convolution/receptive-field.ts';
import { expectClose } from '../close.ts';

const rising = makePicture([5, 6, 1], (i, j) => 3 * j + 10 * i);
/** Without a border, where zeros are an edge of their own. */
const inside = { padding: 'valid' } as const;

test('on an even slope, Sobel measures 8 times the slope of its direction and the Laplacian nothing', () => {
  const all = (value: number) => makePicture([3, 4, 1], () => value);
  expect(applyKernel(rising, sobelX, inside)).toEqual(all(8 * 3));
  expect(applyKernel(rising, sobelY, inside)).toEqual(all(8 * 10));
  expect(applyKernel(rising, laplacian, inside)).toEqual(all(0));
  expect(applyKernel(rising, sharpen, inside)).toEqual(applyKernel(rising, identityKernel, inside));
});

test('sharpen is the picture minus its second derivatives', () => {
  const minus = identityKernel.map((row, i) => row.map((value, j) => value - laplacian[i]![j]!));
  expect(minus).toEqual(sharpen);
});

test('blurs add up to 1, so that brightness stays', () => {
  for (const kernel of [boxBlur(), boxBlur(5), gaussian(), gaussian({ size: 3, sigma: 4 })])
    expectClose([kernel.flat().reduce((sum, value) => sum + value, 0)], [1]);
});

test('the Gaussian falls as the bell does, alike in all directions', () => {
  const g = gaussian({ size: 7, sigma: 1.5 });
  expectClose([g[3]![5]! / g[3]![3]!], [Math.exp(-4 / (2 * 1.5 ** 2))]);
  expectClose([g[2]![2]!], [g[4]![4]!]);
  expectClose([g[1]![3]!], [g[3]![5]!]);
});

test('the kernel is applied to each channel on its own, and the size stays', () => {
  const x = makePicture([3, 3, 2], (i, j, c) => (i === 1 && j === 1 ? c + 1 : 0));
  const y = applyKernel(x, sobelX);
  // One bright pixel shows the kernel turned round: held against the picture, it is no convolution yet.
  expect(y.map((row) => row.map((pixel) => pixel[1]! / 2))).toEqual(turned(sobelX));
  expect(applyKernel(x, turned(sobelX)).map((row) => row.map((pixel) => pixel[0]))).toEqual(sobelX);
});

test('the gallery leaves no kernel out', () => {
  expect(Object.keys(kernels)).toEqual([
    'identity',
    'sharpen',
    'Sobel x',
    'Sobel y',
    'Laplacian',
    'box blur',
    'Gaussian',
  ]);
  for (const kernel of Object.values(kernels))
    expect(applyKernel(pictureOf([[1]]), kernel)[0]![0]![0]).toBe(
      kernel[(kernel.length - 1) / 2]![(kernel.length - 1) / 2],
    );
});

test('a Gaussian without a middle is told', () => {
  expect(() => gaussian({ size: 4 })).toThrow(
    new RangeError(
      'Cannot make a Gaussian kernel of size 4 with sigma 0.8: wanted an odd size, so that there is a middle, and a sigma above 0',
    ),
  );
});

test('the receptive field of a small CNN is 18, of three convolutions 7', () => {
  const [conv, pool] = [{ kernel: 3 }, { kernel: 2, stride: 2 }];
  expect(receptiveField([conv, pool, conv, pool, conv])).toBe(18);
  expect(receptiveField([conv, conv, conv])).toBe(7);
  expect(receptiveField([{ kernel: 3, dilation: 4 }])).toBe(9);
  expect(receptiveField([])).toBe(1);
});

test('a change outside the receptive field of a pixel does not reach it', () => {
  const box = boxBlur();
  const twice = (at: number) => {
    const x = makePicture([1, 15, 1], (_, j) => (j === at ? 1 : 0));
    return applyKernel(applyKernel(x, box), box, { stride: 2 })[0]![3]![0];
  };
  const seen = Array.from({ length: 15 }, (_, at) => twice(at) !== 0);
  expect(seen.filter(Boolean).length).toBe(receptiveField([{ kernel: 3 }, { kernel: 3, stride: 2 }]));
});
