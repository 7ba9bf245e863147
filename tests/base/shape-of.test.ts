import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { shapeOf } from 'downhill/base';

tf.env().set('IS_TEST', true); // keeps it from advertising its faster packages

test.each([
  [5],
  [[]],
  [[1, 2, 3]],
  [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [[[[1], [2]]]],
  [[[], []]],
])('the shape of %j is the one that tensorflow.js finds', (array) => {
  const tensor = tf.tensor(array as number[]);
  expect(shapeOf(array)).toEqual(tensor.shape);
  tensor.dispose();
});

test('typed arrays count as one axis, alone and in arrays', () => {
  expect(shapeOf(new Float32Array(4))).toEqual([4]);
  expect(shapeOf([new Float32Array(4), new Float32Array(4)])).toEqual([2, 4]);
  expect(shapeOf([Int8Array.of(1, 2), [3, 4]])).toEqual([2, 2]);
});

test('texts, buffers and objects with a length are single values', () => {
  expect(shapeOf(['cat', 'mouse'])).toEqual([2]);
  expect(shapeOf(new DataView(new ArrayBuffer(4)))).toEqual([]);
  expect(shapeOf([{ length: 3 }])).toEqual([1]);
});

test.each([
  [
    [
      [1, 2],
      [3, 4, 5],
    ],
    '[1] has 3 elements, [0] has 2 elements',
  ],
  [[[1, 2], [3, 4], [5]], '[2] has 1 element, [0] has 2 elements'],
  [[[1], 2], '[1] is a single value, [0] has 1 element'],
  [[1, [2]], '[1] has 1 element, [0] is a single value'],
  [
    [
      [
        [1, 2],
        [3, 4],
      ],
      [[5, 6], [7]],
    ],
    '[1][1] has 1 element, [0][0] has 2 elements',
  ],
  [[[], [1]], '[1] has 1 element, [0] has 0 elements'],
  [[Float32Array.of(1, 2), Float32Array.of(3)], '[1] has 1 element, [0] has 2 elements'],
  [[[[1], [2]], Float32Array.of(3, 4)], '[1][0] is a single value, [0][0] has 1 element'],
])('the ragged array %j is refused with the place where it is ragged', (array, found) => {
  expect(() => shapeOf(array)).toThrow(new RangeError(`Cannot take the shape of a ragged array: ${found}`));
});
