import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { bools, floats, ints, narrower, shapes, strange } from '../random.ts';

beforeAll(prepare);

const random = rng('elementwise');
type One = (x: tf.Tensor) => tf.Tensor;
type Two = (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;

// What each is differentiable for, and where its arguments lie.
const ones: [string, One, { scale?: number; shift?: number }?][] = [
  ['neg', tf.neg],
  ['abs', tf.abs],
  ['square', tf.square],
  ['sqrt', tf.sqrt, { shift: 3 }],
  ['rsqrt', tf.rsqrt, { shift: 3 }],
  ['reciprocal', tf.reciprocal, { shift: 3 }],
  ['exp', tf.exp],
  ['expm1', tf.expm1],
  ['log', tf.log, { shift: 3 }],
  ['log1p', tf.log1p, { scale: 0.4 }],
  ['erf', tf.erf],
  ['sin', tf.sin],
  ['cos', tf.cos],
  ['tan', tf.tan, { scale: 0.5 }],
  ['asin', tf.asin, { scale: 0.4 }],
  ['acos', tf.acos, { scale: 0.4 }],
  ['atan', tf.atan],
  ['sinh', tf.sinh],
  ['cosh', tf.cosh],
  ['tanh', tf.tanh],
  ['asinh', tf.asinh],
  ['acosh', tf.acosh, { shift: 4 }],
  ['atanh', tf.atanh, { scale: 0.4 }],
  ['floor', tf.floor],
  ['ceil', tf.ceil],
  ['round', tf.round],
  ['sign', tf.sign],
  ['sigmoid', tf.sigmoid],
  ['relu', tf.relu],
  ['relu6', tf.relu6, { scale: 4 }],
  ['elu', tf.elu],
  ['selu', tf.selu],
  ['leakyRelu', (x) => tf.leakyRelu(x, 0.1)],
  ['softplus', tf.softplus],
  ['step', (x) => tf.step(x, 0.3)],
];
const smooth = ones.filter(([name]) => !['floor', 'ceil', 'round', 'sign', 'step'].includes(name));
// onnxruntime's error function is the exact one, tensorflow.js' is off by up to 1e-7.
const within: [number, number] = [1e-5, 3e-7];

describe('functions of one number', () => {
  test.each(shapes(random, 1).map((shape) => [shape]))('of %j', (shape) => {
    const inputs = ones.map(([, , where]) => floats(random, shape, where));
    againstCpu((...xs) => ones.map(([, compute], at) => compute(xs[at]!)), inputs, { within });
  });

  test('of NaN, the infinities, zeros and halves', () => {
    for (const shape of [[60], [9, 50]]) {
      againstCpu(
        (x) => [
          ...ones.map(([, compute]) => compute(x!)),
          tf.step(x!),
          tf.isNaN(x!),
          tf.isInf(x!),
          tf.isFinite(x!),
        ],
        [strange(random, shape)],
        { within },
      );
    }
  });

  test.each([[[7]], [[4, 80]]])('and their gradients in %j', (shape) => {
    const inputs = smooth.map(([, , where]) => floats(random, shape, where));
    againstCpu(
      (dy, ...xs) => smooth.map(([, compute], at) => tf.grad(compute)(xs[at]!, dy!)),
      [floats(random, shape), ...inputs],
      { within: [1e-5, 2e-6] },
    );
  });

  test('numbers close to 0 and far from it keep their digits', () => {
    const values = [1e-8, -1e-8, 3e-5, -3e-5, 0.3, -0.3, 0.6, -0.6, 5, -5, 20, -20, 60, 1e-30];
    const x = { shape: [values.length], dtype: 'float32' as const, values };
    againstCpu((t) => [tf.expm1(t!), tf.log1p(tf.abs(t!)), tf.softplus(t!), tf.tanh(t!)], [x], {
      within: [1e-5, 0],
    });
  });

  test('of whole numbers and of truth', () => {
    for (const shape of [
      [5, 6],
      [9, 50],
    ]) {
      againstCpu(
        (i, b) => [tf.neg(i!), tf.abs(i!), tf.sign(i!), tf.square(i!), tf.relu(i!), tf.logicalNot(b!)],
        [ints(random, shape), bools(random, shape)],
      );
    }
    againstCpu((i) => tf.exp(i!), [ints(random, [3], 0, 3)], { plain: ['Exp'] });
  });
});

const twos: [string, Two, { shift?: number }?][] = [
  ['add', tf.add],
  ['sub', tf.sub],
  ['mul', tf.mul],
  ['div', tf.div, { shift: 3 }],
  ['maximum', tf.maximum],
  ['minimum', tf.minimum],
  ['squaredDifference', tf.squaredDifference],
  ['pow', tf.pow, { shift: 3 }],
  ['prelu', tf.prelu],
  ['mod', tf.mod, { shift: 3 }],
];
const comparisons: Two[] = [tf.greater, tf.greaterEqual, tf.less, tf.lessEqual, tf.equal, tf.notEqual];

describe('functions of two numbers', () => {
  test.each(shapes(random).map((shape) => [shape, narrower(random, shape)]))(
    'of %j with %j',
    (one, other) => {
      const inputs = [floats(random, one, { shift: 3 }), floats(random, other, { shift: 3 })];
      const wholes = [ints(random, one), ints(random, other)];
      const truths = [bools(random, one), bools(random, other)];
      const signed = [floats(random, one), floats(random, other)];
      againstCpu(
        (a, b, i, j, p, q, x, y) => [
          ...twos.flatMap(([, compute]) => [compute(a!, b!), compute(b!, a!)]),
          ...[tf.add, tf.sub, tf.mul, tf.maximum, tf.minimum, tf.squaredDifference].map((f: Two) =>
            f(i!, j!),
          ),
          tf.floorDiv(i!, j!),
          tf.div(j!, i!),
          tf.mod(i!, j!),
          tf.mod(x!, y!),
          tf.prelu(x!, y!),
          ...comparisons.flatMap((compute) => [compute(i!, j!), compute(a!, b!)]),
          ...[tf.logicalAnd, tf.logicalOr, tf.logicalXor, tf.equal, tf.notEqual].map((f: Two) => f(p!, q!)),
        ],
        [...inputs, ...wholes, ...truths, ...signed],
        { within: [1e-5, 2e-6] },
      );
    },
  );

  test('of NaN, the infinities and zeros', () => {
    for (const shape of [[200], [400]]) {
      againstCpu(
        (a, b) => [
          ...twos.filter(([name]) => name !== 'pow').map(([, compute]) => compute(a!, b!)),
          ...comparisons.map((compute) => compute(a!, b!)),
        ],
        [strange(random, shape), strange(random, shape)],
      );
    }
  });

  test.each([
    [[5], [5]],
    [[3, 4], [4]],
    [
      [20, 30],
      [1, 30],
    ],
    [[2, 3, 4], []],
  ])('and their gradients in %j with %j', (one, other) => {
    // tensorflow.js has no gradients of these where one of the two is broadcast.
    const unless = `${one}` === `${other}` ? [] : ['maximum', 'minimum', 'squaredDifference', 'mod'];
    const some = twos.filter(([name]) => !unless.includes(name)).map(([, compute]) => compute);
    const inputs = [floats(random, one, { scale: 0.8, shift: 7 }), floats(random, other, { shift: 3.3 })];
    gradientsAgainstCpu(some, inputs, { within: [1e-5, 2e-5] });
  });

  test('whole numbers: no division stops the process, and those too large go round', () => {
    const low = -(2 ** 31);
    const a = { shape: [8], dtype: 'int32' as const, values: [7, -7, 7, -7, low, 5, -5, 2 ** 31 - 1] };
    const b = { shape: [8], dtype: 'int32' as const, values: [2, 2, -2, -2, -1, 0, 0, 2 ** 31 - 1] };
    againstCpu((x, y) => [tf.floorDiv(x!, y!), tf.mod(x!, y!), tf.add(x!, y!), tf.sub(x!, y!)], [a, b]);
  });
});

test('casts, also of what is no number or too large', () => {
  const values = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -1.7,
    3e9,
    -3e9,
    1e20,
    -0,
    0.4,
  ];
  for (const times of [1, 50]) {
    const x = { shape: [9 * times], dtype: 'float32' as const, values: Array(times).fill(values).flat() };
    againstCpu(
      (f, i, b) => [
        tf.cast(f!, 'int32'),
        tf.cast(f!, 'bool'),
        tf.cast(i!, 'float32'),
        tf.cast(i!, 'bool'),
        tf.cast(b!, 'float32'),
        tf.cast(b!, 'int32'),
      ],
      [x, ints(random, [9, times], -1, 1), bools(random, [times])],
    );
  }
});

// Numbers of tensorflow.js' own tests.
const vector = (values: number[]) => ({ shape: [values.length], dtype: 'float32' as const, values });
test.each<[string, One, number[], number[]]>([
  ['relu', tf.relu, [1, -2, 0, 3, -0.1], [1, 0, 0, 3, 0]],
  ['relu6', tf.relu6, [1, -2, 0, 8, -0.1], [1, 0, 0, 6, 0]],
  ['elu', tf.elu, [1, -1, 0], [1, -0.6321, 0]],
  ['selu', tf.selu, [1, -1, 0], [1.0507, -1.1113, 0]],
  ['leakyRelu', (x) => tf.leakyRelu(x), [0, 1, -2], [0, 1, -0.4]],
  ['step', (x) => tf.step(x), [1, -2, -0.01, 3, -0.1], [1, 0, 0, 1, 0]],
  ['sign', tf.sign, [1.5, 0, -0, -1.4], [1, 0, 0, -1]],
  ['round', tf.round, [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], [-2, -2, 0, 0, 2, 2]],
  ['ceil', tf.ceil, [1.5, 2.1, -1.4], [2, 3, -1]],
  ['floor', tf.floor, [1.5, 2.1, -1.4], [1, 2, -2]],
  ['erf', tf.erf, [-0.25, 0.25, 0.5, 0.75, -0.4], [-0.2763264, 0.2763264, 0.5204999, 0.7111556, -0.4283924]],
  ['softplus', tf.softplus, [1, 0, -1], [1.3132616, Math.LN2, 0.3132617]],
  ['expm1', tf.expm1, [1, 0], [1.7182818, 0]],
  ['log1p', tf.log1p, [1, 0], [Math.LN2, 0]],
])('%s of a few numbers', (_, compute, values, wanted) => {
  expectNumbers(
    (x) => compute(x!),
    [vector(values)],
    { shape: [values.length], dtype: 'float32', values: wanted },
    { within: [1e-5, 1e-4] },
  );
});

test.each<[string, Two, number[], number[], number[]]>([
  ['mod', tf.mod, [5, -5, 5, -5], [3, 3, -3, -3], [2, 1, -1, -2]],
  ['maximum', tf.maximum, [0.5, 3, -0.1, -4], [0.2, 0.4, 0.25, 0.15], [0.5, 3, 0.25, 0.15]],
  ['minimum', tf.minimum, [0.5, 3, -0.1, -4], [0.2, 0.4, 0.25, 0.15], [0.2, 0.4, -0.1, -4]],
  [
    'squaredDifference',
    tf.squaredDifference,
    [0.5, 3, -0.1, -4],
    [0.2, 0.4, 0.25, 0.15],
    [0.09, 6.76, 0.1225, 17.2225],
  ],
  ['prelu', tf.prelu, [0, 1, -2, -4], [0.15, 0.2, 0.25, 0.15], [0, 1, -0.5, -0.6]],
  ['pow', tf.pow, [1, -2, -3, 0], [5, 3, 4, 5], [1, -8, 81, 0]],
])('%s of a few pairs', (_, compute, a, b, wanted) => {
  expectNumbers((x, y) => compute(x!, y!), [vector(a), vector(b)], {
    shape: [4],
    dtype: 'float32',
    values: wanted,
  });
});
