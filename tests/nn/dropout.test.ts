import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { dropout, dropoutBackward, dropoutBlock } from '../../lib/nn/dropout.ts';
import { gradientCheck } from '../../lib/nn/gradient-check.ts';
import { type Mat, multiply, randn } from '../../lib/nn/matrix.ts';

const ones = (rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(1));
const mean = (X: Mat) => X.flat().reduce((a, b) => a + b) / X.flat().length;

test.each([0.1, 0.5, 0.9])('the mean stays, and the share %d is dropped', (rate) => {
  const { Y } = dropout(ones(200, 200), { rate, rng: rng('mask') });
  const dropped = Y.flat().filter((value) => value === 0).length / 40_000;
  // Four standard errors of a share, and of a mean of numbers that are 1 / (1 - rate) or 0.
  expect(Math.abs(dropped - rate)).toBeLessThan(4 * Math.sqrt((rate * (1 - rate)) / 40_000));
  expect(Math.abs(mean(Y) - 1)).toBeLessThan(4 * Math.sqrt(rate / (1 - rate) / 40_000));
  expect(new Set(Y.flat())).toEqual(new Set([0, 1 / (1 - rate)]));
});

test('outside training and at the rate 0 it leaves everything as it is', () => {
  const X = randn(3, 4, rng(1));
  expect(dropout(X, { rng: rng(2), training: false }).Y).toEqual(X);
  expect(dropout(X, { rng: rng(2), rate: 0 }).Y).toEqual(X);
});

test('the way back has the gradient of central differences, with the same mask', () => {
  const [X, weights] = [randn(4, 5, rng(3)), randn(4, 5, rng(4))];
  const forward = (X: Mat) => dropout(X, { rate: 0.4, rng: rng('same') });
  const loss = (X: Mat) =>
    multiply(weights, forward(X).Y)
      .flat()
      .reduce((a, b) => a + b);
  const gradient = dropoutBackward(weights, forward(X).mask);
  expect(gradientCheck(loss, gradient, X).largest).toBeLessThan(1e-7);
});

test('the block does the same as the arrays, in training only, and leaves no tensor', () => {
  const X = randn(6, 3, rng(5));
  const before = tf.memory().numTensors;
  const block = dropoutBlock({ rate: 0.3, rng: rng('block') });
  const forward = (training?: boolean) =>
    tf.tidy(() =>
      block.forward(tf.tensor2d(X), training === undefined ? {} : { training }).arraySync(),
    ) as Mat;
  const rounded = X.map((row) => row.map(Math.fround));
  expect(forward()).toEqual(rounded);
  expect(forward(false)).toEqual(rounded);
  const { Y } = dropout(X, { rate: 0.3, rng: rng('block') });
  forward(true).forEach((row, i) => {
    row.forEach((value, j) => {
      expect(value).toBeCloseTo(Y[i]![j]!, 5);
    });
  });
  expect(forward(true)).not.toEqual(forward(true)); // a new mask each time
  expect(tf.memory().numTensors).toBe(before);
  expect(block.parameters).toEqual([]);
});

test.each([-0.1, 1, Number.NaN])('a rate of %d is told', (rate) => {
  const message = `Cannot drop out at the rate ${rate}: wanted a probability from 0 to below 1`;
  expect(() => dropout([[1]], { rate, rng: rng(1) })).toThrow(new RangeError(message));
  expect(() => dropoutBlock({ rate, rng: rng(1) })).toThrow(new RangeError(message));
});
