import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats, type Numbers } from '../random.ts';
import { given } from './conv-cases.ts';

beforeAll(prepare);

const random = rng('normalise');

describe('by given statistics', () => {
  const positive = (shape: number[]): Numbers => floats(random, shape, { scale: 0.2, shift: 1 });

  test.each([
    [[4, 5], [5]],
    [[3, 4, 5], [5]],
    [[2, 3, 4, 5], [5]],
    [[2, 3, 4, 1], [1]],
    [
      [2, 3, 4, 5],
      [2, 3, 4, 5],
    ],
    [
      [2, 3, 5],
      [2, 3, 5],
    ],
  ])('%j by %j', (shape, few) => {
    const statistics = [floats(random, few), positive(few)];
    const [shift, factor] = [floats(random, few), floats(random, few)];
    const x = floats(random, shape, { scale: 3, shift: 10 });
    againstCpu(
      (a, m, v, b, c) =>
        tf.batchNorm(
          a as tf.Tensor4D,
          m as tf.Tensor1D,
          v as tf.Tensor1D,
          b as tf.Tensor1D,
          c as tf.Tensor1D,
          0.01,
        ),
      [x, ...statistics, shift, factor],
    );
    againstCpu(
      (a, m, v) => tf.batchNorm(a as tf.Tensor4D, m as tf.Tensor1D, v as tf.Tensor1D),
      [x, ...statistics],
    );
    againstCpu(
      (a, m, v, b) => tf.batchNorm(a as tf.Tensor4D, m as tf.Tensor1D, v as tf.Tensor1D, b as tf.Tensor1D),
      [x, ...statistics, shift],
    );
    againstCpu(
      (a, m, v, c) =>
        tf.batchNorm(a as tf.Tensor4D, m as tf.Tensor1D, v as tf.Tensor1D, undefined, c as tf.Tensor1D),
      [x, ...statistics, factor],
      { plain: ['FusedBatchNorm'] },
    );
  });

  test('statistics that would be read round and round are left to the plain backend', () => {
    const inputs = [floats(random, [2, 3, 1, 4]), floats(random, [1, 3, 1, 1]), positive([1, 3, 1, 1])];
    againstCpu((a, m, v) => tf.batchNorm(a as tf.Tensor4D, m as tf.Tensor4D, v as tf.Tensor4D), inputs, {
      plain: ['FusedBatchNorm'],
    });
  });

  // The numbers are those of tensorflow.js' own specification.
  test('a known result', () => {
    const x = [
      0.49955603, 0.04158615, -1.09440524, 2.03854165, -0.61578344, 2.87533573, 1.18105987, 0.807462,
      1.87888837, 2.26563962, -0.37040935, 1.35848753, -0.75347094, 0.15683117, 0.91925946, 0.34121279,
      0.92717143, 1.89683965,
    ];
    const inputs = [
      given([2, 3, 3], x),
      given([3], [0.39745062, -0.48062894, 0.4847822]),
      given([3], [0.32375343, 0.67117643, 1.08334653]),
      given([3], [0.69398749, -1.29056387, 0.9429723]),
      given([3], [-0.5607271, 0.9878457, 0.25181573]),
    ];
    const expected = [
      0.59352049, -0.66135202, 0.5610874, -0.92077015, -1.45341019, 1.52106473, -0.07704776, 0.26144429,
      1.28010017, -1.14422404, -1.15776136, 1.15425493, 1.82644104, -0.52249442, 1.04803919, 0.74932291,
      0.40568101, 1.2844412,
    ];
    expectNumbers(
      (a, m, v, b, c) =>
        tf.batchNorm(
          a as tf.Tensor3D,
          m as tf.Tensor1D,
          v as tf.Tensor1D,
          b as tf.Tensor1D,
          c as tf.Tensor1D,
        ),
      inputs,
      given([2, 3, 3], expected),
      { within: [1e-4, 1e-5] },
    );
  });
});

describe('by neighbouring channels', () => {
  test.each([
    [[2, 3, 2, 1], 5, 1, 1, 0.5],
    [[2, 3, 2, 5], 1, 1, 1, 0.5],
    [[1, 2, 3, 8], 2, 2, 0.3, 0.75],
    [[1, 2, 2, 16], 0, 1, 0.5, 1],
    [[3, 4, 7], 10, 1.5, 1e-4, 0.75],
  ])('%j, %i to each side', (shape, radius, bias, alpha, beta) => {
    const call = (x?: tf.Tensor) =>
      tf.localResponseNormalization(x as tf.Tensor4D, radius, bias, alpha, beta);
    againstCpu(call, [floats(random, shape)]);
    gradientsAgainstCpu(call, [floats(random, shape)]);
  });

  test('a known result', () => {
    const x = [1, 20, 300, 4];
    const squares = x.map((value) => value ** 2);
    const around = x.map((_, at) => squares.slice(Math.max(0, at - 1), at + 2).reduce((a, b) => a + b));
    expectNumbers(
      (a) => tf.localResponseNormalization(a as tf.Tensor3D, 1, 1, 1, 0.5),
      [given([1, 1, 4], x)],
      given(
        [1, 1, 4],
        x.map((value, at) => value / Math.sqrt(1 + around[at]!)),
      ),
    );
  });
});
