import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import {
  add,
  addRow,
  argMax,
  dot,
  identity,
  type Mat,
  mapMat,
  matMul,
  matOf,
  matShape,
  multiply,
  randn,
  scale,
  subtract,
  sumRows,
  transpose,
  zeros,
} from '../../lib/nn/matrix.ts';
import { expectClose } from './close.ts';

const A = [
  [1, 2, 3],
  [4, 5, 6],
];
const B = [
  [10, 20, 30],
  [40, 50, 60],
];

test('the product of matrices is that of tensorflow.js for any shapes', () => {
  const random = rng('products');
  for (const [n, k, m] of [
    [1, 1, 1],
    [2, 3, 4],
    [7, 1, 5],
    [6, 9, 2],
  ] as const) {
    const [X, W] = [randn(n, k, random), randn(k, m, random)];
    const wanted = tf.tidy(() => tf.matMul(X, W).arraySync()) as Mat;
    expectClose(matMul(X, W), wanted, 1e-5);
    expectClose(transpose(matMul(X, W)), matMul(transpose(W), transpose(X)));
  }
});

test('a product by hand, and with the identity', () => {
  expect(matMul(A, transpose(B))).toEqual([
    [140, 320],
    [320, 770],
  ]);
  expect(matMul(A, identity(3))).toEqual(A);
});

test('what is done number by number', () => {
  expect(add(A, B)).toEqual([
    [11, 22, 33],
    [44, 55, 66],
  ]);
  expect(subtract(B, A)).toEqual([
    [9, 18, 27],
    [36, 45, 54],
  ]);
  expect(multiply(A, B)).toEqual([
    [10, 40, 90],
    [160, 250, 360],
  ]);
  expect(scale(A, 2)).toEqual(add(A, A));
  expect(mapMat(A, (value, i, j) => value * 100 + i * 10 + j)).toEqual([
    [100, 201, 302],
    [410, 511, 612],
  ]);
  expect(A[0]).toEqual([1, 2, 3]); // nothing is changed in place
});

test('rows, columns and vectors', () => {
  expect(matShape(A)).toEqual([2, 3]);
  expect(matShape([])).toEqual([0, 0]);
  expect(transpose(A)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(sumRows(A)).toEqual([5, 7, 9]);
  expect(addRow(A, [1, 0, -1])).toEqual([
    [2, 2, 2],
    [5, 5, 5],
  ]);
  expect(dot([1, 2, 3], [4, 5, 6])).toBe(32);
  expect(argMax([3, 7, 7, 1])).toBe(1);
  expect(zeros(2, 1)).toEqual([[0], [0]]);
  expect(matOf([1, 2, 3, 4, 5, 6], [2, 3])).toEqual(A);
});

test('randn is repeatable and normal', () => {
  expect(randn(2, 3, rng(1))).toEqual(randn(2, 3, rng(1)));
  const values = randn(100, 100, rng(2)).flat();
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan(0.04); // four standard errors
  expect(Math.abs(variance - 1)).toBeLessThan(0.057);
});

describe('errors', () => {
  test.each([
    [
      () => matMul(A, B),
      'Cannot multiply (2, 3) by (2, 3): each row of the first has 3 numbers, each column of the second 2; they must be equal. Try the transpose of the second, (3, 2)',
    ],
    [() => add(A, [[1, 2, 3]]), 'Cannot add (2, 3) and (1, 3): the shapes must be equal'],
    [() => subtract(A, [[1]]), 'Cannot subtract (2, 3) and (1, 1): the shapes must be equal'],
    [
      () => multiply(A, transpose(A)),
      'Cannot multiply, number by number, (2, 3) and (3, 2): the shapes must be equal',
    ],
    [
      () => addRow(A, [1, 2]),
      'Cannot add a vector of 2 to each row of (2, 3): wanted 3 numbers, one for each column',
    ],
    [() => dot([1], [1, 2]), 'Cannot take the dot product of 1 and 2 numbers: they must be equally many'],
    [() => argMax([]), 'Cannot find the largest of no numbers: wanted one or more'],
    [() => matOf([1, 2, 3], [2, 2]), 'Cannot arrange 3 numbers as (2, 2): wanted 4'],
    [
      () => transpose([[1, 2], [3]]),
      'Cannot take the shape of a ragged array: [1] has 1 element, [0] has 2 elements',
    ],
  ])('%#: one sentence says what does not fit', (compute, message) => {
    expect(compute).toThrow(new RangeError(message));
  });
});
