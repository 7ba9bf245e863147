import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import {
  logSoftmax,
  logSumExp,
  softmax,
  softmaxBackward,
  softmaxJacobian,
  softmaxRows,
} from '../../../lib/nn/activations/softmax.ts';
import { gradientCheck, numericalGradient } from '../../../lib/nn/gradient-check.ts';
import { type Mat, multiply, randn } from '../../../lib/nn/matrix.ts';
import { expectClose } from '../close.ts';

const Z = randn(4, 5, rng('logits')).map((row) => row.map((z) => 3 * z));

test('the softmax of each row is that of tensorflow.js', () => {
  expectClose(softmaxRows(Z), tf.tidy(() => tf.softmax(tf.tensor2d(Z)).arraySync()) as Mat, 1e-6);
  expectClose(Z.map(logSoftmax), tf.tidy(() => tf.logSoftmax(tf.tensor2d(Z)).arraySync()) as Mat, 1e-5);
  expectClose(
    Z.map(logSumExp),
    tf.tidy(() => tf.logSumExp(tf.tensor2d(Z), 1).dataSync()),
    1e-5,
  );
});

test('logits of a thousand are no trouble, and a shift of all changes nothing', () => {
  const p = softmax([1000, 1001]);
  expectClose(p, [1 / (1 + Math.E), Math.E / (1 + Math.E)]);
  expectClose(softmax([-1000, -999]), p);
  expect(softmax([-1000, 1000])).toEqual([0, 1]);
  expect(logSoftmax([-1000, 1000])).toEqual([-2000, 0]);
  for (const z of Z) {
    expectClose(softmax(z.map((one) => one + 100)), softmax(z), 1e-12);
    expect(softmax(z).reduce((a, b) => a + b)).toBeCloseTo(1, 14);
  }
});

test('the Jacobian is that of central differences, and its rows sum to 0', () => {
  for (const z of Z) {
    const jacobian = softmaxJacobian(z);
    for (const [i, row] of jacobian.entries()) {
      expectClose(
        row,
        numericalGradient((z) => softmax(z)[i]!, z),
        1e-9,
      );
      expect(Math.abs(row.reduce((a, b) => a + b))).toBeLessThan(1e-15);
    }
  }
});

test('the way back through it is right', () => {
  const weights = randn(4, 5, rng('weights'));
  const loss = (Z: Mat) =>
    multiply(weights, softmaxRows(Z))
      .flat()
      .reduce((a, b) => a + b);
  expect(gradientCheck(loss, softmaxBackward(weights, softmaxRows(Z)), Z).largest).toBeLessThan(1e-7);
});

test('the temperature divides the logits', () => {
  const z = Z[0]!;
  expectClose(softmax(z, { temperature: 2 }), softmax(z.map((one) => one / 2)));
  expectClose(softmax(z, { temperature: 1e9 }), [0.2, 0.2, 0.2, 0.2, 0.2], 1e-8);
});

test('no numbers and a temperature of 0 are told', () => {
  expect(() => softmax([])).toThrow(
    new RangeError('Cannot take a softmax of no numbers: wanted one or more'),
  );
  expect(() => softmax([1], { temperature: 0 })).toThrow(
    new RangeError('Cannot take a softmax with temperature 0: wanted a number above 0'),
  );
});
