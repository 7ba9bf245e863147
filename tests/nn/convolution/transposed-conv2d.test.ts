import { beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { makePicture, type Picture, pictureOf, randomFilters } from '../../../lib/nn/convolution/picture.ts';
import { outputSize } from '../../../lib/nn/convolution/sliding.ts';
import {
  transposedConv2d,
  transposedConv2dBackward,
  transposedSize,
} from '../../../lib/nn/convolution/transposed-conv2d.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { expectClose } from '../close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

test('each pixel stamps the filter, and overlaps are added up', () => {
  const x = pictureOf([[1, 2]]);
  const w = [[[[1]], [[1]], [[1]]]]; // one row of three ones
  const grey = (y: Picture) => y.map((row) => row.flat());
  expect(grey(transposedConv2d(x, w))).toEqual([[1, 3, 3, 2]]);
  expect(grey(transposedConv2d(x, w, [10], { stride: 3 }))).toEqual([[11, 11, 11, 12, 12, 12]]);
});

test.each([
  [1, 'same'],
  [2, 'same'],
  [2, 'valid'],
  [3, 'same'],
  [1, 1],
] as const)('with stride %d and padding %p it is that of tensorflow.js', (stride, padding) => {
  const random = rng(`${stride} ${padding}`);
  const x = makePicture([3, 4, 2], () => random.normal());
  const w = randomFilters([3, 3, 5, 2], random);
  const found = transposedConv2d(x, w, undefined, { stride, padding });
  const wanted = tf.tidy(() =>
    tf
      .conv2dTranspose(
        tf.tensor4d([x]),
        tf.tensor4d(w),
        [1, found.length, found[0]!.length, 5],
        stride,
        padding,
        typeof padding === 'number' ? 'floor' : undefined,
      )
      .arraySync(),
  );
  expectClose([found], wanted, 1e-5);
});

test.each([{}, { stride: 2 }, { stride: 2, padding: 'same' as const }, { padding: 1, dilation: 2 }])(
  'its gradients are the slopes of the function itself (%p)',
  (options) => {
    const random = rng('numerical');
    const x = makePicture([3, 2, 2], () => random.normal());
    const w = randomFilters([3, 3, 2, 2], random);
    const b = [0.5, -1];
    const dy = transposedConv2d(x, w, b, options).map((row) =>
      row.map((pixel) => pixel.map(() => random.normal())),
    );
    const loss = (y: Picture) => y.flat(2).reduce((sum, value, i) => sum + value * dy.flat(2)[i]!, 0);
    const { dx, dw, db } = transposedConv2dBackward(dy, { x, w }, options);
    expect(gradientCheck((x) => loss(transposedConv2d(x, w, b, options)), dx, x).largest).toBeLessThan(1e-7);
    expect(gradientCheck((w) => loss(transposedConv2d(x, w, b, options)), dw, w).largest).toBeLessThan(1e-7);
    expect(gradientCheck((b) => loss(transposedConv2d(x, w, b, options)), db, b).largest).toBeLessThan(1e-7);
  },
);

test('a convolution leads from the larger size back to the smaller', () => {
  for (const stride of [1, 2, 3])
    for (const padding of ['same', 'valid', 1] as const)
      expect(outputSize(transposedSize(5, 3, { stride, padding }), 3, { stride, padding })).toBe(5);
});

test('a gradient of another shape than y is told', () => {
  const [x, w] = [makePicture([4, 4, 1]), randomFilters([3, 3, 2, 1], rng(1))];
  expect(() => transposedConv2dBackward(makePicture([4, 4, 2]), { x, w })).toThrow(
    new RangeError('Cannot go backward with dy of shape (4, 4, 2): y is (6, 6, 2); they must be equal'),
  );
});

test('channels or biases that do not fit, and too much padding, are told', () => {
  const x = makePicture([1, 1, 3]);
  expect(() => transposedConv2d(x, randomFilters([2, 2, 3, 1], rng(1)))).toThrow(
    new RangeError(
      'Cannot apply a transposed convolution to a picture of shape (1, 1, 3) with filters of shape (2, 2, 3, 1): the picture has 3 channels, the filters are for 1; wanted filters of (rows, columns, channels out, channels in)',
    ),
  );
  expect(() => transposedConv2d(x, randomFilters([2, 2, 1, 3], rng(1)), [1, 2, 3])).toThrow(
    new RangeError('Cannot add 3 biases to 1 filters: wanted one for each filter'),
  );
  expect(() => transposedConv2d(x, randomFilters([2, 2, 1, 3], rng(1)), undefined, { padding: 1 })).toThrow(
    new RangeError(
      'Cannot make 1 numbers larger by a window of 2 with padding 1: nothing is left of them. Try less padding',
    ),
  );
});
