import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { bools, floats, ints, shapes, someAxes, strange } from '../random.ts';

beforeAll(prepare);

const random = rng('reduce');
type Reduce = (x: tf.Tensor, axis?: number | number[], keepDims?: boolean) => tf.Tensor;
const reductions: Reduce[] = [tf.sum, tf.mean, tf.max, tf.min, tf.prod];

describe('sum, mean, max, min, prod', () => {
  test.each(shapes(random).map((shape) => [shape]))('of %j', (shape) => {
    const axes = someAxes(random, shape.length);
    againstCpu(
      (x, i, b) => [
        ...reductions.flatMap((reduce) => [reduce(x!), reduce(x!, axes), reduce(x!, axes, true)]),
        ...reductions.flatMap((reduce) => [reduce(i!), reduce(i!, axes, true), reduce(b!, axes)]),
      ],
      [floats(random, shape, { scale: 0.3, shift: 1 }), ints(random, shape, 0, 1), bools(random, shape)],
    );
  });

  test.each([[[7]], [[40, 9]], [[3, 4, 50]], [[4, 3, 2, 2]]])('of NaN and infinities in %j', (shape) => {
    const alone = floats(random, shape);
    alone.values[alone.values.length - 2] = Number.NaN;
    againstCpu(
      (x, y) =>
        reductions.flatMap((reduce) => [
          ...[...shape.keys()].flatMap((axis) => [reduce(x!, axis), reduce(y!, axis)]),
          reduce(y!),
        ]),
      [strange(random, shape), alone],
    );
  });

  test('whole numbers are summed and compared exactly, below 0 as well', () => {
    againstCpu(
      (x) => [tf.sum(x!, 0), tf.max(x!, 1), tf.min(x!, 0), tf.mean(x!)],
      [ints(random, [30, 20], -1e6, 1e6)],
    );
  });
});

test.each([
  [[6], [0]],
  [[4, 5], [1]],
  [
    [3, 4, 5],
    [0, 2],
  ],
  [[20, 30], [0]],
])('the gradients in %j over %j', (shape, axes) => {
  const x = floats(random, shape);
  gradientsAgainstCpu(
    [tf.sum, tf.mean, tf.max, tf.min].map((reduce) => (t) => reduce(t, axes)),
    [x],
  );
  gradientsAgainstCpu((t) => tf.prod(t, axes), [floats(random, shape, { scale: 0.3, shift: 1 })], {
    plain: ['Cumprod'],
  });
});

test('all and any, over no axis as well', () => {
  for (const shape of [[1], [3, 4], [2, 3, 4], [9, 70]]) {
    againstCpu(
      (x) =>
        [tf.all, tf.any].flatMap((ask: (x: tf.Tensor, axis?: number[], keepDims?: boolean) => tf.Tensor) => [
          ask(x!),
          ask(x!, [0], true),
          ask(x!, [-1]),
          ask(x!, []),
        ]),
      [bools(random, shape)],
    );
  }
});

test('places of the largest and smallest: of equal ones the first, a NaN only where it comes first', () => {
  for (const shape of [[9], [4, 5], [3, 4, 5], [70, 9], [2, 150]]) {
    againstCpu(
      (x, i, y) => [
        ...[...shape.keys()].flatMap((axis) => [
          tf.argMax(x!, axis),
          tf.argMin(x!, axis),
          tf.argMax(y!, axis),
        ]),
        tf.argMax(i!, -1),
        tf.argMin(i!, 0),
      ],
      [strange(random, shape), ints(random, shape, 0, 2), floats(random, shape)],
    );
  }
});

describe('softmax and its logarithm', () => {
  test.each([[[5]], [[4, 7]], [[2, 3, 9]], [[40, 20]], [[3, 300]]])('of %j', (shape) => {
    const logits = floats(random, shape, { scale: 4 });
    againstCpu((x) => [tf.softmax(x!), tf.logSoftmax(x!), tf.logSumExp(x!, -1)], [logits]);
    gradientsAgainstCpu([(x) => tf.softmax(x), (x) => tf.logSoftmax(x)], [logits]);
  });

  test('of rows with large numbers, infinities and NaN', () => {
    const [inf, nan] = [Number.POSITIVE_INFINITY, Number.NaN];
    const rows = [
      [1000, 0, -1000],
      [-95, 0, 0],
      [-inf, 1, 2],
      [-inf, -inf, -inf],
      [inf, 1, 2],
      [1, nan, 2],
    ];
    againstCpu((x) => tf.softmax(x!), [{ shape: [6, 3], dtype: 'float32', values: rows.flat() }]);
  });

  test('along another axis is refused as everywhere', () => {
    expect(() => tf.softmax(tf.ones([2, 3]), 0)).toThrow('non-last dimension');
  });
});

// Numbers of tensorflow.js' own tests.
const matrix = (values: number[], shape = [3, 2]) => ({ shape, dtype: 'float32' as const, values });
test.each<[string, (x: tf.Tensor) => tf.Tensor, number[], number[], number[]]>([
  ['sum', (x) => tf.sum(x), [1, 2, 3, 0, 0, 1], [], [7]],
  ['sum over 0', (x) => tf.sum(x, 0), [1, 2, 3, 0, 0, 1], [2], [4, 3]],
  ['sum over 0, kept', (x) => tf.sum(x, 0, true), [1, 2, 3, 0, 0, 1], [1, 2], [4, 3]],
  ['sum over 1', (x) => tf.sum(x, 1), [1, 2, 3, 0, 0, 1], [3], [3, 3, 1]],
  ['sum over -1 and 0', (x) => tf.sum(x, [-1, 0]), [1, 2, 3, 0, 0, 1], [], [7]],
  ['mean', (x) => tf.mean(x), [1, 2, 3, 0, 0, 1], [], [7 / 6]],
  ['mean over 0', (x) => tf.mean(x, [0]), [1, 2, 3, 0, 0, 1], [2], [4 / 3, 1]],
  ['mean over 1', (x) => tf.mean(x, [1]), [1, 2, 3, 0, 0, 1], [3], [1.5, 1.5, 0.5]],
  ['max over 0', (x) => tf.max(x, 0), [3, -1, 0, 100, -7, 2], [2], [3, 100]],
  ['max over 1', (x) => tf.max(x, 1), [3, -1, 0, 100, -7, 2], [3], [3, 100, 2]],
  ['min over 0', (x) => tf.min(x, 0), [3, -1, 0, 100, -7, 2], [2], [-7, -1]],
  ['prod', (x) => tf.prod(x), [1, 2, 3, 1, 1, 1], [], [6]],
  ['prod over 1', (x) => tf.prod(x, 1), [1, 2, 3, 1, 1, 1], [3], [2, 3, 1]],
])('%s of a small matrix', (_, compute, values, shape, wanted) => {
  expectNumbers((x) => compute(x!), [matrix(values)], { shape, dtype: 'float32', values: wanted });
});
