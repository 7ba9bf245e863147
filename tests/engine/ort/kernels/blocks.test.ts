import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats } from '../random.ts';
import { counting, given } from './conv-cases.ts';

beforeAll(prepare);

const random = rng('blocks');

test.each([
  [
    [1, 2, 2, 1],
    [2, 2],
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [
    [2, 3, 5, 3],
    [2, 3],
    [
      [1, 0],
      [0, 1],
    ],
  ],
  [[2, 4, 3], [3], [[1, 1]]],
  [
    [1, 4, 4, 2, 2],
    [2, 2],
    [
      [0, 0],
      [2, 0],
    ],
  ],
])('blocks of %j become images, and back', (shape, block, paddings) => {
  const there = (x?: tf.Tensor) => tf.spaceToBatchND(x!, block, paddings);
  const back = (x?: tf.Tensor) => tf.batchToSpaceND(x!, block, paddings);
  againstCpu(there, [floats(random, shape)]);
  gradientsAgainstCpu(there, [floats(random, shape)]);
  const many = block.reduce((a, b) => a * b);
  const apart = shape.map((size, axis) =>
    axis === 0 ? size * many : axis <= block.length ? size + 1 : size,
  );
  againstCpu(back, [floats(random, apart)]);
  gradientsAgainstCpu(back, [floats(random, apart)]);
});

test.each([
  [[1, 1, 1, 4], 2],
  [[2, 3, 2, 12], 2],
  [[1, 2, 3, 18], 3],
])('channels of %j become blocks of %i', (shape, size) => {
  againstCpu((x) => tf.depthToSpace(x as tf.Tensor4D, size), [floats(random, shape)]);
});

// The numbers are those of tensorflow.js' own specifications.
test('known results', () => {
  const corners = [1, 3, 9, 11, 2, 4, 10, 12, 5, 7, 13, 15, 6, 8, 14, 16];
  expectNumbers(
    (x) =>
      tf.spaceToBatchND(
        x!,
        [2, 2],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    [counting([1, 4, 4, 1])],
    given([4, 2, 2, 1], corners),
  );
  expectNumbers(
    (x) =>
      tf.batchToSpaceND(
        x!,
        [2, 2],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    [given([4, 2, 2, 1], corners)],
    counting([1, 4, 4, 1]),
  );
  const mixed = [1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16];
  expectNumbers(
    (x) => tf.depthToSpace(x as tf.Tensor4D, 2, 'NHWC'),
    [counting([1, 2, 2, 4])],
    given([1, 4, 4, 1], mixed),
  );
  expect(() => tf.depthToSpace(tf.zeros([1, 1, 1, 4]), 3)).toThrow('evenly divisible');
});
