import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { adadelta } from '../../../lib/nn/optimizers/adadelta.ts';
import { adagrad } from '../../../lib/nn/optimizers/adagrad.ts';
import { adam } from '../../../lib/nn/optimizers/adam.ts';
import { adamW } from '../../../lib/nn/optimizers/adam-w.ts';
import type { Optimizer } from '../../../lib/nn/optimizers/optimizer.ts';
import { rmsprop } from '../../../lib/nn/optimizers/rmsprop.ts';
import { sgd } from '../../../lib/nn/optimizers/sgd.ts';
import { expectClose } from '../close.ts';

const sizes = [[3, 4], [4]];

/** The same gradients for everybody: 50 steps of two parameters. */
function gradients() {
  const random = rng('gradients');
  return Array.from({ length: 50 }, () =>
    sizes.map((shape) => Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal())),
  );
}
const first = sizes.map((shape, i) =>
  Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, j) => Math.sin(i + j)),
);

function byArrays(optimizer: Optimizer): number[][] {
  const weights = first.map((list) => list.slice());
  for (const list of gradients()) optimizer.step(weights, list);
  return weights.map((list) => Array.from(list));
}

function byTensors(optimizer: Optimizer): number[][] {
  const variables = tf.tidy(() => first.map((list, i) => tf.variable(tf.tensor(list, sizes[i]))));
  for (const list of gradients()) {
    tf.tidy(() =>
      optimizer.apply(
        variables,
        list.map((g, i) => tf.tensor(g, sizes[i])),
      ),
    );
  }
  return readAndDispose(variables);
}

function byTensorflow(optimizer: tf.Optimizer): number[][] {
  const variables = tf.tidy(() => first.map((list, i) => tf.variable(tf.tensor(list, sizes[i]))));
  for (const list of gradients()) {
    tf.tidy(() =>
      optimizer.applyGradients(
        variables.map(({ name }, i) => ({ name, tensor: tf.tensor(list[i]!, sizes[i]) })),
      ),
    );
  }
  return readAndDispose(variables);
}

function readAndDispose(variables: tf.Variable[]): number[][] {
  const values = variables.map((variable) => Array.from(variable.dataSync()));
  tf.dispose(variables);
  return values;
}

describe('50 steps are those of tensorflow.js, on arrays and on variables', () => {
  test.each<[string, () => Optimizer, () => tf.Optimizer]>([
    ['sgd', () => sgd({ lr: 0.05 }), () => tf.train.sgd(0.05)],
    ['momentum', () => sgd({ lr: 0.05, momentum: 0.9 }), () => tf.train.momentum(0.05, 0.9)],
    [
      'nesterov',
      () => sgd({ lr: 0.05, momentum: 0.9, nesterov: true }),
      () => tf.train.momentum(0.05, 0.9, true),
    ],
    ['adagrad', () => adagrad({ lr: 0.1 }), () => tf.train.adagrad(0.1)],
    ['adagrad, start', () => adagrad({ lr: 0.1, start: 1 }), () => tf.train.adagrad(0.1, 1)],
    ['adadelta', () => adadelta({ lr: 0.1, convention: 'tfjs' }), () => tf.train.adadelta(0.1, 0.95)],
    ['rmsprop', () => rmsprop({ lr: 0.01 }), () => tf.train.rmsprop(0.01)],
    [
      'rmsprop, momentum',
      () => rmsprop({ lr: 0.01, decay: 0.8, momentum: 0.7 }),
      () => tf.train.rmsprop(0.01, 0.8, 0.7),
    ],
    [
      'rmsprop, centered',
      () => rmsprop({ lr: 0.01, centered: true }),
      () => tf.train.rmsprop(0.01, 0.9, 0, -1e-7, true), // it takes epsilon away, where we add it
    ],
    ['adam', () => adam({ lr: 0.01 }), () => tf.train.adam(0.01)],
    [
      'adam, betas',
      () => adam({ lr: 0.01, beta1: 0.8, beta2: 0.95, epsilon: 1e-3 }),
      () => tf.train.adam(0.01, 0.8, 0.95, 1e-3),
    ],
  ])('%s', (_, ours, theirs) => {
    const [optimizer, reference] = [ours(), theirs()];
    const wanted = byTensorflow(reference);
    expectClose(byArrays(ours()), wanted, 1e-5);
    const before = tf.memory().numTensors;
    expectClose(byTensors(optimizer), wanted, 1e-5);
    expect(optimizer.steps).toBe(50);
    optimizer.dispose();
    expect(tf.memory().numTensors).toBe(before);
    reference.dispose();
  });
});

/** Fifty steps of what was run once with PyTorch 2.15, in doubles. */
function asInPyTorch(optimizer: Optimizer): number[] {
  const [a, c] = [
    [3, 0.5, 0.05],
    [0.2, 0.4, -0.1],
  ] as const;
  const w = [1.5, -0.7, 0.3];
  for (let t = 1; t <= 50; t++) {
    optimizer.step([w], [w.map((one, i) => a[i]! * (one - c[i]!) + 0.1 * Math.sin(t))]);
  }
  return w;
}

test.each<[string, Optimizer, number[]]>([
  ['sgd', sgd({ lr: 0.05 }), [0.20555783056742358, 0.09362840806397642, 0.25398105225085654]],
  [
    'momentum',
    sgd({ lr: 0.05, momentum: 0.8 }),
    [0.20891648616937825, 0.4009504139709812, 0.10986327403478262],
  ],
  [
    'nesterov',
    sgd({ lr: 0.05, momentum: 0.8, nesterov: true }),
    [0.21131417287275453, 0.40845313270851186, 0.11319716210329504],
  ],
  [
    'adagrad',
    adagrad({ lr: 0.05, epsilon: 0 }),
    [0.9326125276932922, -0.15391852976916998, 0.2052234777182368],
  ],
  [
    'adadelta',
    adadelta({ lr: 1, rho: 0.9, epsilon: 1e-6 }),
    [1.324978044766094, -0.5148828737963639, 0.2686001995452294],
  ],
  ['adam', adam({ lr: 0.05 }), [0.10095802316158706, 0.4706464244496925, -0.0868404046812723]],
  [
    'adamW',
    adamW({ lr: 0.05, weightDecay: 0.1 }),
    [0.10163592232587534, 0.4377208335219058, -0.08076581726165916],
  ],
])('50 steps of %s in doubles are those of PyTorch', (_, optimizer, wanted) => {
  expectClose(asInPyTorch(optimizer), wanted, 1e-12);
});

test.each([
  ['adamW', () => adamW({ lr: 0.01, weightDecay: 0.2 })],
  ['adadelta', () => adadelta()],
] as const)('%s does on variables what it does on arrays', (_, make) => {
  expectClose(byTensors(make()), byArrays(make()), 1e-5);
});

test.each<[Optimizer, Optimizer]>([
  [sgd(), sgd({ lr: 0.01, momentum: 0, nesterov: false })],
  [adagrad(), adagrad({ lr: 0.01, start: 0.1, epsilon: 1e-7 })],
  [rmsprop(), rmsprop({ lr: 0.001, decay: 0.9, momentum: 0, epsilon: 1e-7, centered: false })],
  [adadelta(), adadelta({ lr: 1, rho: 0.95, epsilon: 1e-7, convention: 'paper' })],
  [adam(), adam({ lr: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 })],
  [adamW(), adamW({ lr: 0.001, weightDecay: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 })],
])('%#: what nobody said is the usual', (usual, said) => {
  expect(byArrays(usual)).toEqual(byArrays(said));
});

test('plain descent on a quadratic follows (1 - lr lambda)^t', () => {
  const lambdas = [0.1, 1, 5, 19];
  const w = [1, 1, 1, 1];
  const optimizer = sgd({ lr: 0.1 });
  for (let t = 1; t <= 30; t++) {
    optimizer.step([w], [w.map((one, i) => lambdas[i]! * one)]);
    expectClose(
      w,
      lambdas.map((lambda) => (1 - 0.1 * lambda) ** t),
      1e-12,
    );
  }
});

test('beyond 2 / lambda it runs away', () => {
  const w = [1];
  const optimizer = sgd({ lr: 0.1 });
  for (let t = 0; t < 50; t++) optimizer.step([w], [[20.5 * w[0]!]]);
  expect(Math.abs(w[0]!)).toBeCloseTo(1.05 ** 50, 6);
});

test('the first step of adam is lr, whatever the gradient; of adadelta it is tiny, or all of it', () => {
  const after = (optimizer: Optimizer, g: number) => {
    const w = [0];
    optimizer.step([w], [[g]]);
    return w[0]!;
  };
  expect(after(adam({ lr: 0.01 }), 1000)).toBeCloseTo(-0.01, 9);
  expect(after(adam({ lr: 0.01 }), -0.001)).toBeCloseTo(0.01, 5);
  expect(after(adadelta(), 1)).toBeCloseTo(-Math.sqrt(1e-7 / (0.05 + 1e-7)), 12);
  expect(after(adadelta({ convention: 'tfjs' }), 1)).toBe(-1);
});

test('without gradients, adamW shrinks weights by (1 - lr decay)^t, and a penalty in adam does not', () => {
  const w = [2, -1];
  const optimizer = adamW({ lr: 0.1, weightDecay: 0.5 });
  for (let t = 0; t < 10; t++) optimizer.step([w], [[0, 0]]);
  expectClose(w, [2 * 0.95 ** 10, -(0.95 ** 10)], 1e-14);
  const penalized = [2, -1];
  const plain = adam({ lr: 0.1 });
  plain.step([penalized], [penalized.map((one) => 0.5 * one)]);
  expectClose(penalized, [1.9, -0.9], 1e-6); // each by lr, large or small
});

test('a centered rmsprop stays finite where gradients are always the same', () => {
  const w = [1];
  const optimizer = rmsprop({ lr: 1e-4, centered: true });
  for (let t = 0; t < 2000; t++) optimizer.step([w], [[3]]);
  expect(Number.isFinite(w[0])).toBe(true);
});

test('the learning rate may change between steps', () => {
  const optimizer = sgd({ lr: 1 });
  const w = [0];
  optimizer.step([w], [[1]]);
  optimizer.lr = 0.25;
  optimizer.step([w], [[1]]);
  optimizer.lr = 0;
  optimizer.step([w], [[1]]);
  expect(w).toEqual([-1.25]);
  optimizer.lr = -1;
  expect(() => optimizer.step([w], [[1]])).toThrow(
    new RangeError('Cannot step with sgd and lr -1: wanted a number from 0, often 0.1 to 0.0001'),
  );
});
