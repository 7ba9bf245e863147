import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats, ints, type Numbers } from '../random.ts';
import { cases, counting, drawnWindows, equals, given, sums } from './conv-cases.ts';

beforeAll(prepare);

type Image = tf.Tensor4D;
type Pool = typeof tf.maxPool;
type Each = [[number, number], [number, number], [number, number], [number, number]];

const random = rng('pool');
const pools: [string, Pool][] = [
  ['largest', tf.maxPool],
  ['mean', tf.avgPool],
];

describe.each(pools)('%s', (name, pool) => {
  test.each(cases(10))('images, case %i', (at) => {
    const from = random.fork(`${name} ${at}`);
    const { batch, size, kernel, strides, pad } = drawnWindows(from, { explicit: true });
    const shape = [batch, ...size, from.pick([1, 3, 16])];
    // All below zero, with ties, or apart.
    const x = from.pick([
      floats(from, shape, { shift: -5 }),
      equals(from, shape, -4),
      equals(from, shape, -1),
      floats(from, shape),
    ]);
    const call = (a?: tf.Tensor) => pool(a as Image, kernel as [number, number], strides, pad);
    againstCpu(call, [x], sums);
    gradientsAgainstCpu(call, [x], sums);
  });

  test.each(['floor', 'round', 'ceil'] as const)('sizes rounded by %s', (rounding) => {
    for (const size of [5, 6, 7, 8]) {
      againstCpu((a) => pool(a as Image, 3, 3, 1, rounding), [floats(random, [1, size, size, 2])], sums);
    }
  });

  test('windows of one pixel', () => {
    for (const strides of [1, 2]) {
      const call = (a?: tf.Tensor) => pool(a as Image, 1, strides, 'valid');
      againstCpu(call, [floats(random, [2, 3, 4, 2])]);
      gradientsAgainstCpu(call, [floats(random, [2, 3, 4, 2])]);
    }
  });

  test('volumes', () => {
    for (const at of cases(3)) {
      const from = random.fork(`${name} volumes ${at}`);
      const drawn = drawnWindows(from, { rank: 3 });
      const { batch, size, pad } = drawn;
      // tensorflow.js' own gradient mistakes the width of a window for its height.
      const kernel = drawn.kernel.map((length, axis) => (axis === 2 ? drawn.kernel[1]! : length));
      size[2] = Math.max(size[2]!, kernel[2]!);
      const strides = drawn.strides.map((step, axis) => Math.min(step, kernel[axis]!));
      const pool3d = name === 'mean' ? tf.avgPool3d : tf.maxPool3d;
      const call = (a?: tf.Tensor) => pool3d(a as tf.Tensor5D, kernel as never, strides as never, pad);
      againstCpu(call, [equals(from, [batch, ...size, 2], -2)], sums);
      gradientsAgainstCpu(call, [equals(from, [batch, ...size, 2], -2)], sums);
    }
  });
});

test('one of equal elements gets the whole gradient', () => {
  const same = given([1, 4, 4, 1], new Array(16).fill(-3));
  for (const [size, step] of [
    [2, 2],
    [3, 1],
    [2, 1],
  ] as const) {
    gradientsAgainstCpu((a) => tf.maxPool(a as Image, size, step, 'same'), [same]);
  }
});

test('whole numbers are left to the plain backend', () => {
  againstCpu((a) => tf.maxPool(a as Image, 2, 1, 0), [ints(random, [1, 4, 4, 2])], { plain: ['MaxPool'] });
});

// The numbers are those of tensorflow.js' own specifications.
describe('known results', () => {
  const nine = (...values: number[]) => given([1, 3, 3, 1], values);
  const sides: Each = [
    [0, 0],
    [1, 2],
    [0, 1],
    [0, 0],
  ];
  const two = [1, 99, 2, 88, 3, 77, 4, 66, 5, 55, 6, 44, 7, 33, 9, 22, 8, 11];
  type Case = [string, Pool, Numbers, number, number, 'same' | number | Each, number[], number[]];
  const known: Case[] = [
    ['largest', tf.maxPool, nine(1, 2, 3, 4, 5, 6, 7, 9, 8), 2, 1, 0, [1, 2, 2, 1], [5, 6, 9, 9]],
    [
      'largest, padded',
      tf.maxPool,
      nine(1, 2, 3, 4, 5, 6, 7, 9, 8),
      2,
      1,
      'same',
      [1, 3, 3, 1],
      [5, 6, 6, 9, 9, 8, 9, 9, 8],
    ],
    [
      'largest, each side',
      tf.maxPool,
      nine(0, 1, 2, 3, 4, 5, 6, 7, 8),
      3,
      1,
      sides,
      [1, 4, 2, 1],
      [5, 5, 8, 8, 8, 8, 8, 8],
    ],
    [
      'largest, two channels',
      tf.maxPool,
      given([1, 3, 3, 2], two),
      2,
      1,
      0,
      [1, 2, 2, 2],
      [5, 99, 6, 88, 9, 66, 9, 55],
    ],
    ['mean', tf.avgPool, nine(1, 2, 3, 4, 5, 6, 7, 9, 8), 2, 1, 0, [1, 2, 2, 1], [3, 4, 6.25, 7]],
    [
      'mean, NaN',
      tf.avgPool,
      nine(1, 2, 3, 4, 5, 6, 7, Number.NaN, 8),
      2,
      1,
      0,
      [1, 2, 2, 1],
      [3, 4, Number.NaN, Number.NaN],
    ],
    ['mean, padded', tf.avgPool, counting([1, 2, 2, 1]), 2, 1, 'same', [1, 2, 2, 1], [2.5, 3, 3.5, 4]],
    [
      'mean, each side',
      tf.avgPool,
      nine(0, 1, 2, 3, 4, 5, 6, 7, 8),
      3,
      1,
      sides,
      [1, 4, 2, 1],
      [2.5, 3, 4, 4.5, 5.5, 6, 7, 7.5],
    ],
    [
      'mean, two channels',
      tf.avgPool,
      given([1, 3, 3, 2], two),
      2,
      1,
      0,
      [1, 2, 2, 2],
      [3, 77, 4, 66, 6.25, 44, 7, 33],
    ],
  ];

  test.each(known)('%s', (_, pool, x, size, step, pad, shape, expected) => {
    expectNumbers((a) => pool(a as Image, size, step, pad), [x], given(shape, expected));
  });

  const changes = given([1, 2, 2, 1], [1, 2, 3, 4]);
  const clock = given([1, 3, 3, 2], [0, 1, 0, 3, 0, 2, 0, 1, 5, 2, 0, 1, 0, 1, 0, 1, 0, 5]);
  type Gradient = [string, Pool, Numbers, Numbers, number, number, number | Each, number[]];
  const gradients: Gradient[] = [
    [
      'all apart',
      tf.maxPool,
      changes,
      nine(9, 5, 6, 6, 8, 4, 9, 5, 10),
      2,
      1,
      0,
      [1, 0, 0, 0, 2, 0, 3, 0, 4],
    ],
    [
      'one for all',
      tf.maxPool,
      changes,
      nine(0, 0, 0, 0, 5, 0, 0, 0, 0),
      2,
      1,
      0,
      [0, 0, 0, 0, 10, 0, 0, 0, 0],
    ],
    [
      'equal ones',
      tf.maxPool,
      changes,
      nine(1, 3, 2, 1, 2, 1, 1, 1, 5),
      2,
      1,
      0,
      [0, 3, 0, 0, 3, 0, 0, 0, 4],
    ],
    [
      'equal ones, side by side',
      tf.maxPool,
      changes,
      given([1, 4, 4, 1], [1, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1]),
      2,
      2,
      0,
      [0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 0],
    ],
    [
      'two channels',
      tf.maxPool,
      given([1, 2, 2, 2], [1, 44, 2, 33, 3, 22, 4, 11]),
      clock,
      2,
      1,
      0,
      [0, 0, 0, 77, 0, 0, 0, 0, 10, 22, 0, 0, 0, 0, 0, 0, 0, 11],
    ],
    [
      'each side',
      tf.maxPool,
      given([1, 4, 2, 1], [1, 11, 2, 22, 3, 33, 4, 44]),
      nine(0, 1, 2, 3, 4, 5, 6, 7, 8),
      3,
      1,
      sides,
      [0, 0, 0, 0, 0, 12, 0, 0, 108],
    ],
    [
      'mean',
      tf.avgPool,
      changes,
      nine(1, 2, 3, 4, 5, 6, 7, 9, 8),
      2,
      1,
      0,
      [1, 3, 2, 4, 10, 6, 3, 7, 4].map((sum) => sum / 4),
    ],
    [
      'mean, each side',
      tf.avgPool,
      given([1, 4, 2, 1], [0, 3, 0, 6, 0, 9, 0, 12]),
      nine(0, 1, 2, 3, 4, 5, 6, 7, 8),
      3,
      1,
      sides,
      [0, 1, 1, 0, 2, 2, 0, 3, 3],
    ],
  ];

  test.each(gradients)('gradient: %s', (_, pool, dy, x, size, step, pad, expected) => {
    const gradient = (change?: tf.Tensor, a?: tf.Tensor) =>
      tf.grad((image) => pool(image as Image, size, step, pad))(a!, change);
    expectNumbers(gradient, [dy, x], given(x.shape, expected));
  });
});
