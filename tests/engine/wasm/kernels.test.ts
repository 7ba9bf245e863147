import { describe, expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { bothWays, type Made, numbers, sameOnBoth } from './beside.ts';

const x4 = numbers([2, 7, 6, 3]) as () => tf.Tensor4D;
const w4 = numbers([3, 3, 3, 2]) as () => tf.Tensor4D;
const types = ['float32', 'int32', 'bool'] as const;

test('every kernel of the plain backend is there', async () => {
  await bothWays(() => tf.scalar(1));
  const names = (backend: string) => tf.getKernelsForBackend(backend).map(({ kernelName }) => kernelName);
  expect(names('cpu').filter((name) => !names('wasm').includes(name))).toEqual([]);
});

describe('where the backend has kernels for some types of numbers alone', () => {
  const one = [
    'abs',
    'exp',
    'log1p',
    'sign',
    'square',
    'relu',
    'relu6',
    'isNaN',
    'reciprocal',
    'asinh',
  ] as const;
  test.each(one.flatMap((name) => types.map((dtype) => [name, dtype] as const)))(
    '%s of %s',
    (name, dtype) => {
      const x = numbers([3, 5], 0, dtype === 'bool' ? 2 : 4, dtype);
      return sameOnBoth(() => (tf[name] as (x: tf.Tensor) => tf.Tensor)(x()));
    },
  );

  const two = [
    'add',
    'sub',
    'mul',
    'div',
    'divNoNan',
    'maximum',
    'floorDiv',
    'mod',
    'pow',
    'squaredDifference',
  ] as const;
  test.each(two.flatMap((name) => types.map((dtype) => [name, dtype] as const)))(
    '%s of %s',
    (name, dtype) => {
      const [a, b] = [numbers([3, 4], 1, 2, dtype), numbers([4], 1, 2, dtype)];
      return sameOnBoth(() => tf[name](a(), b()));
    },
  );

  test.each(types)('moving %s', async (dtype) => {
    const x = numbers([4, 6], 0, 2, dtype);
    await sameOnBoth(() => tf.reverse(x(), [0, 1]));
    await sameOnBoth(() => tf.stridedSlice(x(), [1, 4], [4, 0], [2, -1]));
    await sameOnBoth(() => tf.where(tf.greater(x(), 0), x(), tf.zerosLike(x())));
    await sameOnBoth(() => tf.addN([x(), x()]));
    await sameOnBoth(() => tf.gather(x(), tf.tensor1d([3, 1], 'int32')));
    await sameOnBoth(() => tf.oneHot(tf.tensor1d([2, 0], 'int32'), 3, 1, 0, dtype));
  });

  test.each(types.flatMap((from) => types.map((to) => [from, to] as const)))('%s cast to %s', (from, to) => {
    const x = numbers([3, 100], from === 'bool' ? 0 : -300, from === 'bool' ? 2 : 300, from);
    return sameOnBoth(() => x().cast(to));
  });

  test('half and 256 are true', async () => {
    const { wasm } = await bothWays(() => tf.tensor1d([0, 0.5, 256, -1]).cast('bool'));
    expect(wasm[0]!.values).toEqual([0, 1, 1, 1]);
  });
});

test.each<[string, (x: tf.Tensor) => tf.Tensor]>([
  ['clipByValue', (x) => tf.clipByValue(x, 0, 1)],
  ['relu6', tf.relu6],
  ['relu', tf.relu],
  ['max', tf.max],
  ['sum', tf.sum],
])('what is no number stays none: %s', (_name, op) => sameOnBoth(() => op(tf.tensor1d([Number.NaN, 7, -1]))));

test.each(['sum', 'mean', 'max', 'min', 'prod', 'logSumExp'] as const)('%s of nothing', async (name) => {
  await sameOnBoth(() => tf[name](tf.zeros([2, 0, 3]), 1));
  await sameOnBoth(() => tf[name](tf.zeros([0])));
});

test.each<[string, () => Made]>([
  ['windows that padding alone fills', () => tf.maxPool(x4(), 2, 1, [[0, 0], [1, 0], [2, 1], [0, 0]])], // biome-ignore format: one line
  ['a number as padding, and two strides', () => tf.conv2d(x4(), w4(), [2, 1], 1)],
  ['a number as padding, and two sides', () => tf.avgPool(x4(), [3, 1], 1, 0)],
  ['sizes that are rounded up', () => tf.maxPool(x4(), 3, 2, 0, 'ceil')],
  [
    'places of largest values',
    () => Object.values(tf.maxPoolWithArgmax(tf.neg(tf.exp(x4())), 2, 2, 'valid')),
  ],
])('%s', (_name, make) => sameOnBoth(make));

test.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu'] as const)(
  'fused with %s',
  async (activation) => {
    const [a, b, bias, wide] = [numbers([3, 4]), numbers([4, 5]), numbers([5]), numbers([3, 5])];
    const [x, filter, each] = [numbers([2, 6, 6, 3]), numbers([3, 3, 3, 4]), numbers([4])];
    await sameOnBoth(() =>
      tf.fused.matMul({ a: a(), b: b(), bias: bias(), activation, leakyreluAlpha: 0.2 }),
    );
    await sameOnBoth(() =>
      tf.fused.matMul({ a: a(), b: b(), bias: wide(), activation, leakyreluAlpha: 0.2 }),
    );
    await sameOnBoth(() =>
      tf.fused.conv2d({
        x: x() as tf.Tensor4D,
        filter: filter() as tf.Tensor4D,
        strides: 1,
        pad: 'same',
        bias: each(),
        activation,
        leakyreluAlpha: 0.2,
      }),
    );
  },
);

test('kernels that only the plain backend has: sums by number, Einstein sums, Fourier', async () => {
  const [rows, ids] = [numbers([6, 3]), numbers([6], 0, 4, 'int32')];
  await sameOnBoth(() => tf.unsortedSegmentSum(rows(), ids() as tf.Tensor1D, 5));
  await sameOnBoth(() => tf.unsortedSegmentSum(rows().toInt(), ids() as tf.Tensor1D, 5));
  const [q, k] = [numbers([2, 3, 4, 5]), numbers([2, 6, 4, 5])];
  await sameOnBoth(() => tf.einsum('bthd,bshd->bhts', q(), k()));
  const [real, imag] = [numbers([4, 8]), numbers([4, 8])];
  await sameOnBoth(() => {
    const y = tf.fft(tf.complex(real(), imag()));
    return [tf.real(y), tf.imag(y), tf.abs(y), tf.real(tf.transpose(y)), tf.imag(tf.concat([y, y], 0))];
  }, 1e-4);
  await sameOnBoth(() => tf.tensor1d(Array.from(tf.complex(real(), imag()).dataSync())));
  await sameOnBoth(() => tf.irfft(tf.rfft(real())), 1e-4);
});

test('texts', () =>
  sameOnBoth(() => [
    tf.equal(tf.tensor(['a', 'b', 'c']), tf.tensor(['a', 'x', 'c'])),
    tf.concat([tf.tensor(['a']), tf.tensor(['bc', 'd'])]),
  ]));

test('what the plain backend refuses is refused with its words', async () => {
  await bothWays(() => tf.scalar(1));
  expect(() => tf.gather(tf.tensor1d([1, 2]), tf.tensor1d([5], 'int32'))).toThrow(
    'GatherV2: the index value 5 is not in [0, 1]',
  );
});
