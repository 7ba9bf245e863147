import { describe, expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import {
  type Activation,
  activations,
  type NamedActivation,
} from '../../../lib/nn/activations/activations.ts';
import { elu } from '../../../lib/nn/activations/elu.ts';
import { erf } from '../../../lib/nn/activations/erf.ts';
import { gelu, geluDerivative } from '../../../lib/nn/activations/gelu.ts';
import { leakyRelu, leakyReluDerivative } from '../../../lib/nn/activations/leaky-relu.ts';
import { relu } from '../../../lib/nn/activations/relu.ts';
import { sigmoid, sigmoidDerivative } from '../../../lib/nn/activations/sigmoid.ts';
import { softplus } from '../../../lib/nn/activations/softplus.ts';
import { tanh } from '../../../lib/nn/activations/tanh.ts';
import { numericalGradient } from '../../../lib/nn/gradient-check.ts';
import { expectClose } from '../close.ts';

const xs = [-1000, -30, -4.2, -1, -0.3, -1e-4, 1e-4, 0.3, 1, 4.2, 30, 1000];
const each = Object.entries(activations) as [NamedActivation, Activation][];

const references: Record<NamedActivation, (x: tf.Tensor) => tf.Tensor> = {
  sigmoid: tf.sigmoid,
  tanh: tf.tanh,
  relu: tf.relu,
  leakyRelu: (x) => tf.leakyRelu(x, 0.01),
  elu: tf.elu,
  gelu: (x) => x.mul(tf.erf(x.div(Math.SQRT2)).add(1)).mul(0.5),
  softplus: tf.softplus,
};

describe.each(each)('%s', (name, { f, derivative }) => {
  test('is the function of tensorflow.js, and its derivative the gradient there', () => {
    const reference = references[name];
    tf.tidy(() => {
      const x = tf.tensor1d(xs);
      expectClose(
        xs.map((x) => f(x)),
        reference(x).dataSync(),
        2e-6 * 30,
      );
      expectClose(
        xs.slice(1, -1).map((x) => derivative(x)),
        tf
          .grad(reference)(tf.tensor1d(xs.slice(1, -1)))
          .dataSync(),
        1e-5,
      );
    });
  });

  test('has the derivative that central differences find', () => {
    for (const x of xs.slice(1, -1)) {
      const [slope] = numericalGradient(([x]: number[]) => f(x!), [x], { step: 1e-5 });
      expect(Math.abs(derivative(x) - slope!)).toBeLessThan(1e-8);
    }
  });

  test('is a finite number, and so is its derivative, from -1000 to 1000', () => {
    for (const x of xs) {
      expect(f(x)).toEqual(expect.any(Number));
      expect(Number.isFinite(f(x)) && Number.isFinite(derivative(x))).toBe(true);
    }
  });

  test('takes vectors, matrices and typed arrays, and leaves them as they are', () => {
    const X = [
      [-1, 0.5],
      [2, -3],
    ];
    expect(f(X)).toEqual(X.map((row) => row.map((x) => f(x))));
    expect(f([-1, 0.5])).toEqual([f(-1), f(0.5)]);
    expect(f(Float32Array.of(-1, 0.5))).toEqual(Float32Array.of(f(-1), f(0.5)));
    expect(X).toEqual([
      [-1, 0.5],
      [2, -3],
    ]);
  });
});

test('sigmoid and tanh are exact where the formula of a textbook has lost all digits', () => {
  expect(sigmoid(-700)).toBeCloseTo(Math.exp(-700), 320);
  expect(sigmoid(-700)).toBeGreaterThan(0);
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoidDerivative(0)).toBe(0.25);
  for (const x of [-20, -3, -0.1, -1e-9, 0, 1e-9, 0.1, 3, 20, 1e4, -1e4]) {
    expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThanOrEqual(1e-15);
  }
  expect(tanh(1e-9) / 1e-9).toBeCloseTo(1, 14);
});

test('softplus of a very negative number is e^x and not 0', () => {
  expect(softplus(-40) / Math.exp(-40)).toBeCloseTo(1, 12);
  expect(softplus(1000)).toBe(1000);
});

test('at 0 the corners have the slope that is written', () => {
  const { relu, leakyRelu, elu } = activations;
  expect([relu.derivative(0), leakyRelu.derivative(0), elu.derivative(0)]).toEqual([0, 0.01, 1]);
});

test('slope and alpha are options, also for arrays', () => {
  expect(leakyRelu([-2, 3], { slope: 0.3 })).toEqual([-0.6, 3]);
  expect(leakyReluDerivative([[-2, 3]], { slope: 0.3 })).toEqual([[0.3, 1]]);
  expect(elu(-1000, { alpha: 2 })).toBe(-2);
});

test('a list that maps a function gives its places no meaning', () => {
  expect([-1, 2, -3].map((x) => relu(x))).toEqual([0, 2, 0]);
});

test('erf and gelu have the numbers of PyTorch', () => {
  expectClose(
    [0.1, 0.5, 1, 2.5, 4].map(erf),
    [0.1124629160182849, 0.5204998778130465, 0.8427007929497149, 0.999593047982555, 0.9999999845827421],
    1e-15,
  );
  expect([erf(0), erf(-7), erf(7)]).toEqual([0, -1, 1]);
  const x = [-2, -0.5, 0.3, 1.7];
  expectClose(
    gelu(x),
    [-0.04550026389635842, -0.15426876936299344, 0.1853734266566858, 1.6242387133104768],
    1e-15,
  );
  expectClose(
    gelu(x, { approximate: true }),
    [-0.04540230591222494, -0.15428599017485606, 0.18537092354275922, 1.624105895551156],
    1e-15,
  );
});

test('the approximate gelu has its own derivative, and is near the exact one', () => {
  for (const x of xs.slice(1, -1)) {
    const approximate = (x: number) => gelu(x, { approximate: true });
    const [slope] = numericalGradient(([x]: number[]) => approximate(x!), [x]);
    expect(Math.abs(geluDerivative(x, { approximate: true }) - slope!)).toBeLessThan(1e-8);
    expect(Math.abs(approximate(x) - gelu(x))).toBeLessThan(5e-4);
  }
});
