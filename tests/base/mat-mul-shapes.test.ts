import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { matMulShapes } from 'downhill/base';

tf.env().set('IS_TEST', true); // keeps it from advertising its faster packages

test.each([
  [
    [2, 3],
    [3, 4],
  ],
  [
    [1, 1],
    [1, 1],
  ],
  [
    [5, 2, 3],
    [5, 3, 4],
  ],
  [
    [5, 2, 3],
    [3, 4],
  ],
  [
    [7, 1, 2, 3],
    [5, 3, 4],
  ],
])('%j times %j has the shape that tensorflow.js gives it', (a, b) => {
  const wanted = tf.tidy(() => tf.matMul(tf.zeros(a), tf.zeros(b)).shape);
  expect(matMulShapes(a, b)).toEqual(wanted);
});

test.each([
  [
    [2, 3],
    [4, 5],
    'Cannot multiply (2, 3) by (4, 5): each row of the first has 3 numbers, each column of the second 4; ' +
      'they must be equal',
  ],
  [
    [32, 784],
    [10, 784],
    'Cannot multiply (32, 784) by (10, 784): each row of the first has 784 numbers, each column of the ' +
      'second 10; they must be equal. Try the transpose of the second, (784, 10)',
  ],
  [
    [32, 784],
    [32, 10],
    'Cannot multiply (32, 784) by (32, 10): each row of the first has 784 numbers, each column of the ' +
      'second 32; they must be equal. Try the transpose of the first, (784, 32)',
  ],
  [[3], [3, 4], 'Cannot multiply (3) by (3, 4): a matrix has two axes or more, (3) has 1'],
  [[3, 4], [], 'Cannot multiply (3, 4) by (): a matrix has two axes or more, () has 0'],
  [
    [2, 3, 4],
    [5, 4, 6],
    'Cannot multiply (2, 3, 4) by (5, 4, 6): the axes before the last two, (2) and (5), do not broadcast',
  ],
])('%j times %j is refused with what does not fit and, where one helps, a transpose', (a, b, message) => {
  expect(() => matMulShapes(a, b)).toThrow(new RangeError(message));
});
