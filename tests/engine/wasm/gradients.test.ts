import { describe, expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { bothWays, numbers, sameOnBoth } from './beside.ts';

type Op = (...inputs: never[]) => tf.Tensor;

/** The gradients by all inputs of the sum of squares, so that each place has a gradient of its own. */
function gradients(op: Op, ...inputs: (() => tf.Tensor)[]): () => tf.Tensor[] {
  const loss = (...all: tf.Tensor[]) =>
    (op as (...all: tf.Tensor[]) => tf.Tensor)(...all)
      .square()
      .sum();
  return () => tf.grads(loss as never)(inputs.map((make) => make()));
}

const paddings = ['valid', 'same', 1, [[0, 0], [1, 0], [1, 1], [0, 0]]]; // biome-ignore format: one line
const windows = paddings.flatMap((pad) =>
  [1, 2, [2, 1]].flatMap((strides) => [2, 3].map((size) => [size, strides, pad] as [2, 1, 'valid'])),
);

describe.each(windows)('a window of %j with strides %j and padding %j', (size, strides, pad) => {
  const x = numbers([2, 7, 6, 3]);
  const whole = numbers([2, 7, 6, 3], -3, 0, 'int32');

  test('convolution', () =>
    sameOnBoth(gradients((a, w) => tf.conv2d(a, w, strides, pad), x, numbers([size, size, 3, 4]))));

  test('depthwise convolution', () =>
    sameOnBoth(gradients((a, w) => tf.depthwiseConv2d(a, w, strides, pad), x, numbers([size, size, 3, 2]))));

  test('largest values, also where all are negative', () =>
    sameOnBoth(gradients((a) => tf.maxPool(a, size, strides, pad), numbers([2, 7, 6, 3], -3, -0.5))));

  test('largest values with ties', () =>
    sameOnBoth(
      gradients(
        (a) => tf.maxPool(a, size, strides, pad),
        () => whole().toFloat(),
      ),
    ));

  test('means', () => sameOnBoth(gradients((a) => tf.avgPool(a, size, strides, pad), x)));
});

test('each window of negative numbers hands its gradient on, once', async () => {
  const x = numbers([2, 8, 8, 3], -2, -1);
  const { wasm } = await bothWays(() =>
    tf.grad((a) => tf.maxPool(a as tf.Tensor4D, 2, 2, 'valid').sum())(x()),
  );
  expect(wasm[0]!.values.filter((value) => value === 1)).toHaveLength(96);
  expect(wasm[0]!.values.filter((value) => value === 0)).toHaveLength(2 * 8 * 8 * 3 - 96);
});

test.each([
  [1, 'valid'],
  [2, 'same'],
] as const)(
  'transposed, separable and one-dimensional convolutions, strides %i, %s',
  async (strides, pad) => {
    const side = pad === 'same' ? 8 : 6;
    await sameOnBoth(
      gradients(
        (a, w) => tf.conv2dTranspose(a, w, [2, side, side, 2], strides, pad),
        numbers([2, 4, 4, 3]),
        numbers([3, 3, 2, 3]),
      ),
    );
    await sameOnBoth(
      gradients(
        (a, d, w) => tf.separableConv2d(a, d, w, strides, pad),
        numbers([2, 6, 6, 3]),
        numbers([3, 3, 3, 2]),
        numbers([1, 1, 6, 5]),
      ),
    );
    await sameOnBoth(
      gradients((a, w) => tf.conv1d(a, w, strides, pad), numbers([2, 8, 3]), numbers([3, 3, 4])),
    );
  },
);

test('convolutions with holes, which have no gradient', async () => {
  const [x, w] = [numbers([2, 7, 6, 3])() as tf.Tensor4D, numbers([3, 3, 3, 2])() as tf.Tensor4D];
  await sameOnBoth(() => tf.conv2d(x, w, 1, 'same', 'NHWC', 2));
  await sameOnBoth(() => tf.depthwiseConv2d(x, w, 1, 'same', 'NHWC', 2));
});

test.each([1, 2])('three-dimensional convolution and pooling, strides %i', async (strides) => {
  await sameOnBoth(
    gradients(
      (a, w) => tf.conv3d(a, w, strides as 1, 'same'),
      numbers([2, 5, 5, 5, 2]),
      numbers([2, 2, 2, 2, 3]),
    ),
  );
  await sameOnBoth(
    gradients((a) => tf.maxPool3d(a, 2, strides as 1, 'same'), numbers([2, 5, 5, 5, 2], -3, -1)),
  );
  await sameOnBoth(
    gradients(
      (a, w) => tf.dilation2d(a, w, strides as 1, 'same'),
      numbers([2, 6, 6, 2], -3, -1),
      numbers([2, 2, 2]),
    ),
  );
});

test('an embedding: rows that are taken twice get both gradients', () =>
  sameOnBoth(gradients((table) => tf.gather(table, tf.tensor2d([[0, 3, 3], [6, 0, 3]], [2, 3], 'int32')), numbers([7, 4])))); // biome-ignore format: one line

test('columns that are taken', () =>
  sameOnBoth(gradients((table) => tf.gather(table, tf.tensor1d([4, 0, 4], 'int32'), 1), numbers([3, 5]))));

test.each<[string, Op]>([
  ['elu', tf.elu],
  ['selu', tf.selu],
  ['softplus', tf.softplus],
  ['leakyRelu', tf.leakyRelu],
  ['erf', tf.erf],
  ['tanh', tf.tanh],
  ['logSoftmax', tf.logSoftmax],
  ['softmax', tf.softmax],
  ['clipByValue', (x) => tf.clipByValue(x, -1, 1)],
  ['cumsum', (x) => tf.cumsum(x, 1)],
  ['prod', (x) => tf.prod(x, 1)],
  ['reverse', (x) => tf.reverse(x, 1)],
  ['pad', (x) => tf.pad(x, [[1, 0], [0, 2]])], // biome-ignore format: one line
  ['tile', (x) => tf.tile(x, [2, 2])],
  [
    'localResponseNormalization',
    (x) => tf.localResponseNormalization(tf.reshape(x, [1, 2, 2, 5]) as tf.Tensor4D, 2, 1, 0.5, 0.75),
  ],
])('%s', (_name, op) => sameOnBoth(gradients(op, numbers([4, 5], 0.2, 2))));

test('batch normalisation', () =>
  sameOnBoth(
    gradients(
      (x, mean, variance, offset, scale) => tf.batchNorm(x, mean, variance, offset, scale, 1e-3),
      numbers([4, 3, 3, 5]),
      numbers([5]),
      numbers([5], 0.5, 2),
      numbers([5]),
      numbers([5]),
    ),
    1e-4,
  ));
