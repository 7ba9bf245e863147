import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { gradientCheck, gradientCheckTensors, numericalGradient } from '../../lib/nn/gradient-check.ts';
import { randn } from '../../lib/nn/matrix.ts';
import { expectClose } from './close.ts';

test('the slopes of a polynomial are those of its derivative', () => {
  const x = [1, -2, 0.5];
  const slopes = numericalGradient(([a, b, c]) => a! ** 3 + 2 * a! * b! + c! ** 2, x);
  expectClose(slopes, [3 - 4, 2, 1], 1e-9);
  expect(x).toEqual([1, -2, 0.5]);
});

test('matrices and typed arrays keep their arrangement', () => {
  const A = randn(2, 3, rng(1));
  const sum = (X: number[][]) => X.flat().reduce((all, one, i) => all + i * one ** 2, 0);
  expectClose(
    numericalGradient(sum, A),
    A.map((row, i) => row.map((one, j) => 2 * (3 * i + j) * one)),
    1e-8,
  );
  const slopes = numericalGradient((x) => x[0]! ** 2 + x[1]!, Float32Array.of(3, 1), { step: 1e-2 });
  expect(slopes).toBeInstanceOf(Float32Array);
  expectClose(slopes, [6, 1], 1e-4);
});

test('a right gradient is found right and a wrong number is found at its place', () => {
  const f = (X: number[][]) => X.flat().reduce((sum, one) => sum + Math.sin(one), 0);
  const X = randn(3, 2, rng(2));
  const right = X.map((row) => row.map(Math.cos));
  expect(gradientCheck(f, right, X).largest).toBeLessThan(1e-8);
  const wrong = right.map((row) => [...row]);
  wrong[2]![1]! *= 1.1;
  const { largest, place, gradient, numerical } = gradientCheck(f, wrong, X);
  expect(place).toEqual([2, 1]);
  expect(largest).toBeCloseTo(1 / 11, 6);
  expect(gradient).toBe(wrong[2]![1]);
  expect(numerical).toBeCloseTo(right[2]![1]!, 8);
});

test('a sign, a missing slope and a NaN are all far', () => {
  const f = ([x]: number[]) => 3 * x!;
  expect(gradientCheck(f, [-3], [1]).largest).toBeCloseTo(2, 6);
  expect(gradientCheck(f, [0], [1]).largest).toBeCloseTo(1, 6);
  expect(gradientCheck(f, [Number.NaN], [1]).largest).toBeNaN();
  expect(gradientCheck(([x, y]: number[]) => x! + y!, [1, Number.NaN], [1, 1])).toMatchObject({ place: [1] });
  expect(gradientCheck(() => 5, [0, 0], [1, 2])).toEqual({
    largest: 0,
    place: [0],
    gradient: 0,
    numerical: 0,
  });
});

test('a slope that is lost in the rounding of the function is no mistake', () => {
  const f = ([x, y]: number[]) => 1e6 * x! + 1e-6 * y!;
  expect(gradientCheck(f, [1e6, 1e-6], [1, 1]).largest).toBeLessThan(1e-3);
});

test('gradients of tensorflow.js are checked for each input, without a tensor left', () => {
  const before = tf.memory().numTensors;
  const [x, w] = [tf.tensor2d(randn(3, 4, rng(3))), tf.tensor2d(randn(4, 2, rng(4)))];
  const checks = gradientCheckTensors((x, w) => x.matMul(w).tanh().square().mean() as tf.Scalar, [x, w]);
  expect(checks).toHaveLength(2);
  for (const { largest, place } of checks) {
    expect(largest).toBeLessThan(1e-2);
    expect(place).toHaveLength(2);
  }
  tf.dispose([x, w]);
  expect(tf.memory().numTensors).toBe(before);
});

test('a wrong gradient of an own operation is found at its place', () => {
  const wrong = tf.customGrad((x, save) => {
    (save as (t: tf.Tensor[]) => void)([x as tf.Tensor]);
    return {
      value: (x as tf.Tensor).square(),
      gradFunc: (dy: tf.Tensor, [x]: tf.Tensor[]) =>
        dy.mul(x!).mul(
          tf.tensor2d([
            [2, 2, 2],
            [2, 2, 3],
          ]),
        ),
    };
  });
  const [check] = gradientCheckTensors((x) => wrong(x).sum() as tf.Scalar, [tf.ones([2, 3])]);
  expect(check!.place).toEqual([1, 2]);
  expect(check!.largest).toBeCloseTo(1 / 3, 2);
});

test('a gradient of another shape is told', () => {
  expect(() => gradientCheck(() => 0, [1, 2], [1, 2, 3])).toThrow(
    new RangeError(
      'Cannot check a gradient of shape (2) at x of shape (3): there is one slope for each number of x, so the shapes must be equal',
    ),
  );
});
