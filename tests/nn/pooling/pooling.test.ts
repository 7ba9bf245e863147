import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { makePicture, type Picture, pictureOf, pictureShape } from '../../../lib/nn/convolution/picture.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { averagePool, averagePoolBackward } from '../../../lib/nn/pooling/average-pool.ts';
import {
  globalAveragePool,
  globalAveragePoolBackward,
  globalMaxPool,
  globalMaxPoolBackward,
} from '../../../lib/nn/pooling/global-pool.ts';
import { maxPool, maxPoolBackward } from '../../../lib/nn/pooling/max-pool.ts';
import { medianPool, medianPoolBackward } from '../../../lib/nn/pooling/median-pool.ts';
import type { PoolOptions } from '../../../lib/nn/pooling/pool-windows.ts';
import { expectClose } from '../close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

const grey = (x: Picture) => x.map((row) => row.map((pixel) => pixel[0]));
const ones = (x: Picture) => x.map((row) => row.map((pixel) => pixel.map(() => 1)));

const toy = pictureOf([
  [1, 3, 2, 4],
  [5, 7, 6, 8],
  [9, 2, 1, 0],
  [4, 6, 3, 5],
]);

test('a toy of 4 x 4 is pooled by hand', () => {
  expect(grey(maxPool(toy).y)).toEqual([
    [7, 8],
    [9, 5],
  ]);
  expect(grey(averagePool(toy))).toEqual([
    [4, 5],
    [5.25, 2.25],
  ]);
  expect(grey(medianPool(toy).y)).toEqual([
    [4, 5],
    [5, 2],
  ]);
  expect(grey(medianPool(toy, { size: 3, stride: 1 }).y)).toEqual([
    [3, 3],
    [5, 5],
  ]);
  expect(globalAveragePool(toy)).toEqual([66 / 16]);
  expect(globalMaxPool(toy)).toEqual({ y: [9], winners: [8] });
});

test('of equal numbers the first gets the whole gradient', () => {
  const even = pictureOf([
    [2, 2],
    [2, 2],
  ]);
  const { y, winners } = maxPool(even);
  expect(grey(maxPoolBackward(ones(y), winners, pictureShape(even)))).toEqual([
    [1, 0],
    [0, 0],
  ]);
  const all = globalMaxPool(even);
  expect(grey(globalMaxPoolBackward([1], all.winners, pictureShape(even)))).toEqual([
    [1, 0],
    [0, 0],
  ]);
  const middle = medianPool(pictureOf([[5, 5, 5]]), { size: 1, stride: 1 });
  expect(middle.middles[0]![2]![0]).toEqual([[0, 2]]);
});

test('a median of four shares its gradient among the two in the middle, of nine among none', () => {
  const { y, middles } = medianPool(toy);
  expect(grey(medianPoolBackward(ones(y), middles, pictureShape(toy)))).toEqual([
    [0, 0.5, 0, 0.5],
    [0.5, 0, 0.5, 0],
    [0, 0, 0.5, 0],
    [0.5, 0.5, 0.5, 0],
  ]);
  const nine = medianPool(toy, { size: 3, stride: 3 });
  expect(nine.middles).toEqual([[[[[0, 1]]]]]);
});

test('one wrong pixel passes the mean and the maximum, not the median', () => {
  const broken = pictureOf([
    [1, 1, 1],
    [1, 900, 1],
    [1, 1, 1],
  ]);
  expect(grey(medianPool(broken, { size: 3 }).y)).toEqual([[1]]);
  expect(grey(maxPool(broken, { size: 3 }).y)).toEqual([[900]]);
});

describe.each<[string, PoolOptions]>([
  ['2 x 2', {}],
  ['3 x 3, overlapping', { size: 3, stride: 1 }],
  ['3 x 3 with stride 2 over the border', { size: 3, stride: 2, padding: 'same' }],
  ['3 x 3 with padding 1', { size: 3, stride: 2, padding: 1 }],
  ['2 x 2 with a stride of 3', { size: 2, stride: 3 }],
])('windows of %s', (_, options) => {
  const { size = 2, stride = size, padding = 'valid' } = options;
  const random = rng('pictures');
  const mixed = makePicture([6, 7, 2], () => random.normal());
  const negative = makePicture([6, 7, 2], () => -1 - random()); // where zeros of a padding would win
  const shape = pictureShape(mixed);

  test.each([
    ['mixed', mixed],
    ['negative', negative],
  ])('maxima and means of %s numbers are those of tensorflow.js, with gradients', (_, x) => {
    const reference = (pool: typeof tf.maxPool) =>
      tf.tidy(() => {
        const f = (x: tf.Tensor) =>
          pool(x as tf.Tensor4D, size, stride, padding, typeof padding === 'number' ? 'floor' : undefined);
        const input = tf.tensor4d([x]);
        const y = f(input).arraySync() as Picture[];
        return { y, dx: tf.grad(f)(input, tf.tensor4d(y)).arraySync() as Picture[] }; // dy = y
      });
    const max = reference(tf.maxPool);
    const { y, winners } = maxPool(x, options);
    expectClose([y], max.y, 1e-6);
    expectClose([maxPoolBackward(y, winners, shape)], max.dx, 1e-5);
    const average = reference(tf.avgPool);
    expectClose([averagePool(x, options)], average.y, 1e-6);
    // At a border tensorflow.js divides the gradient by the whole window, though the mean was one of fewer.
    const found = averagePoolBackward(average.y[0]!, shape, options);
    if (padding === 'valid') expectClose([found], average.dx, 1e-5);
    expectClose(found[3]![3]!, average.dx[0]![3]![3]!, 1e-5);
  });

  test('all gradients are the slopes of the functions themselves', () => {
    const dy = maxPool(mixed, options).y.map((row, i) =>
      row.map((pixel, j) => pixel.map((_, c) => i - 2 * j + c)),
    );
    const loss = (y: Picture) => y.flat(2).reduce((sum, value, at) => sum + value * dy.flat(2)[at]!, 0);
    const found = [
      gradientCheck(
        (x) => loss(maxPool(x, options).y),
        maxPoolBackward(dy, maxPool(mixed, options).winners, shape),
        mixed,
      ),
      gradientCheck((x) => loss(averagePool(x, options)), averagePoolBackward(dy, shape, options), mixed),
      gradientCheck(
        (x) => loss(medianPool(x, options).y),
        medianPoolBackward(dy, medianPool(mixed, options).middles, shape),
        mixed,
      ),
    ];
    expect(found.filter(({ largest }) => !(largest < 1e-7))).toEqual([]);
  });
});

test('global pooling is that of tensorflow.js, and its gradients are slopes', () => {
  const random = rng('global');
  const x = makePicture([3, 4, 3], () => -1 - random());
  const [mean, max] = tf.tidy(() => {
    const t = tf.tensor3d(x);
    return [t.mean([0, 1]).arraySync() as number[], t.max([0, 1]).arraySync() as number[]];
  });
  expectClose(globalAveragePool(x), mean, 1e-6);
  const { y, winners } = globalMaxPool(x);
  expectClose(y, max, 1e-6);
  const dy = [1, -2, 3];
  const dot = (y: number[]) => y.reduce((sum, value, c) => sum + value * dy[c]!, 0);
  const shape = pictureShape(x);
  const average = globalAveragePoolBackward(dy, shape);
  expect(gradientCheck((x) => dot(globalAveragePool(x)), average, x).largest).toBeLessThan(1e-7);
  const largest = globalMaxPoolBackward(dy, winners, shape);
  expect(gradientCheck((x) => dot(globalMaxPool(x).y), largest, x).largest).toBeLessThan(1e-7);
});

test('two different pictures have the same maxima', () => {
  const other = pictureOf([
    [7, 0, 0, 8],
    [0, 0, 0, 0],
    [0, 9, 5, 0],
    [0, 0, 0, 0],
  ]);
  expect(maxPool(other).y).toEqual(maxPool(toy).y);
});

test('a gradient of another shape than y is told', () => {
  const [wrong, shape] = [makePicture([4, 4, 1]), pictureShape(toy)];
  const sentence = 'Cannot go backward with dy of shape (4, 4, 1): y is (2, 2, 1); they must be equal';
  for (const back of [
    () => maxPoolBackward(wrong, maxPool(toy).winners, shape),
    () => medianPoolBackward(wrong, medianPool(toy).middles, shape),
    () => averagePoolBackward(wrong, shape),
  ])
    expect(back).toThrow(new RangeError(sentence));
});

test('a window larger than the picture and one that may lie outside are told', () => {
  expect(() => maxPool(toy, { size: 5 })).toThrow(
    new RangeError(
      "Cannot slide a window of 5 over 4 numbers with padding 0: it is larger than all of them. Try padding: 'same', or a window of 4 or less",
    ),
  );
  expect(() => averagePool(toy, { padding: 2 })).toThrow(
    new RangeError(
      'Cannot pool by windows of 2 with padding 2: some would lie outside the picture. Try padding 1 or less',
    ),
  );
});
