import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import {
  clipByGlobalNorm,
  clipTensorsByGlobalNorm,
  globalNorm,
} from '../../../lib/nn/optimizers/clip-by-global-norm.ts';
import { expectClose } from '../close.ts';

const gradients = [Float32Array.of(3, 0), Float32Array.of(0, 0, 4)];

test('the length of all gradients is that of one long vector', () => {
  expect(globalNorm(gradients)).toBe(5);
  expect(globalNorm([])).toBe(0);
});

test('longer ones get the length, with their direction; those given stay', () => {
  const clipped = clipByGlobalNorm(gradients, 1);
  expect(globalNorm(clipped)).toBeCloseTo(1, 6);
  expectClose(
    clipped,
    [
      [0.6, 0],
      [0, 0, 0.8],
    ],
    1e-7,
  );
  expect(gradients).toEqual([Float32Array.of(3, 0), Float32Array.of(0, 0, 4)]);
});

test('shorter ones, and nothing but zeros, stay as they are', () => {
  expect(clipByGlobalNorm(gradients, 5)).toEqual(gradients);
  expect(clipByGlobalNorm(gradients, 100)).toEqual(gradients);
  expect(clipByGlobalNorm([[0, 0]], 1)).toEqual([[0, 0]]);
});

test('tensors are clipped as arrays are, and none is left over', () => {
  const random = rng('clip');
  const lists = [6, 3].map((size) => Float32Array.from({ length: size }, () => random.normal()));
  const before = tf.memory().numTensors;
  for (const max of [0.1, 1, 50]) {
    const tensors = [tf.tensor2d(lists[0]!, [2, 3]), tf.tensor1d(lists[1]!)];
    const clipped = clipTensorsByGlobalNorm(tensors, max);
    expect(clipped.map(({ shape }) => shape)).toEqual([[2, 3], [3]]);
    expectClose(
      clipped.map((one) => one.dataSync()),
      clipByGlobalNorm(lists, max),
      1e-6,
    );
    tf.dispose([tensors, clipped]);
  }
  expect(tf.memory().numTensors).toBe(before);
});

test('a length that is none, and gradients that have none, are told', () => {
  expect(() => clipByGlobalNorm(gradients, 0)).toThrow(
    new RangeError('Cannot clip gradients to the length 0: wanted a number above 0'),
  );
  expect(() => clipTensorsByGlobalNorm([], -1)).toThrow(
    new RangeError('Cannot clip gradients to the length -1: wanted a number above 0'),
  );
  expect(() => clipByGlobalNorm([[1, Number.NaN]], 1)).toThrow(
    new RangeError(
      'Cannot clip gradients whose length is NaN: one of them is no finite number. Try a smaller lr',
    ),
  );
});
