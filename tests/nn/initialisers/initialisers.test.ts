import { describe, expect, test } from '@jest/globals';
import { rng, sizeOf } from 'downhill/base';
import { tf } from 'downhill/engine';
import { constant, zeroWeights } from '../../../lib/nn/initialisers/constant.ts';
import { fans } from '../../../lib/nn/initialisers/fans.ts';
import { glorot } from '../../../lib/nn/initialisers/glorot.ts';
import { he } from '../../../lib/nn/initialisers/he.ts';
import type { Initialiser } from '../../../lib/nn/initialisers/initialiser.ts';
import { normal } from '../../../lib/nn/initialisers/normal.ts';
import { orthogonal, orthonormal } from '../../../lib/nn/initialisers/orthogonal.ts';
import { uniform } from '../../../lib/nn/initialisers/uniform.ts';
import { weightMat, weightsOf } from '../../../lib/nn/initialisers/weights.ts';
import { identity, matMul, matOf, randn, transpose } from '../../../lib/nn/matrix.ts';
import { expectClose } from '../close.ts';

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: ArrayLike<number>) => mean(Array.from(values, (value) => value ** 2));

const shape = [120, 200];
const random: [string, Initialiser, variance: number, limit: number][] = [
  ['uniform', uniform({ limit: 0.3 }), 0.03, 0.3],
  ['normal', normal({ sd: 0.2 }), 0.04, 1.2],
  ['glorot uniform', glorot(), 2 / 320, Math.sqrt(6 / 320)],
  ['glorot normal', glorot({ distribution: 'normal' }), 2 / 320, 0.5],
  ['he normal', he(), 2 / 120, 0.8],
  ['he uniform', he({ distribution: 'uniform' }), 2 / 120, Math.sqrt(6 / 120)],
];

describe.each(random)('%s', (_, initialiser, wanted, limit) => {
  test('has mean 0 and the variance of its formula', () => {
    const values = initialiser(shape, rng('weights'));
    expect(values).toHaveLength(24_000);
    // About four standard errors: of a mean sd / sqrt(n), of a variance sqrt(2 / n) of it.
    expect(Math.abs(mean(values))).toBeLessThan(4 * Math.sqrt(wanted / 24_000));
    expect(Math.abs(variance(values) / wanted - 1)).toBeLessThan(0.037);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(limit));
  });

  test('gives the same weights for the same seed, others for another', () => {
    expect(initialiser([3, 4], rng(1))).toEqual(initialiser([3, 4], rng(1)));
    expect(initialiser([3, 4], rng(1))).not.toEqual(initialiser([3, 4], rng(2)));
  });
});

test('the ranges are those of the initializers of tensorflow.js, for matrices and filters', () => {
  for (const size of [
    [40, 60],
    [3, 3, 16, 32],
  ]) {
    const largest = (values: ArrayLike<number>) => Math.max(...Array.from(values, Math.abs));
    const pairs: [Initialiser, { apply(shape: number[]): tf.Tensor }][] = [
      [glorot(), tf.initializers.glorotUniform({ seed: 1 })],
      [he({ distribution: 'uniform' }), tf.initializers.heUniform({ seed: 1 })],
    ];
    for (const [ours, theirs] of pairs) {
      const wanted = tf.tidy(() => theirs.apply(size).dataSync());
      const found = ours(size, rng('range'));
      expect(Math.abs(largest(found) / largest(wanted) - 1)).toBeLessThan(0.01);
      expect(Math.abs(variance(found) / variance(wanted) - 1)).toBeLessThan(0.15);
    }
  }
});

test('relu layers keep the size of what they are given with he, and lose it with glorot', () => {
  const through = (initialiser: Initialiser) => {
    const random = rng('depth');
    let X = randn(40, 100, random);
    for (let layer = 0; layer < 10; layer++) {
      const w = weightMat(100, 100, initialiser, random);
      X = matMul(X, w).map((row) => row.map((value) => Math.max(0, value)));
    }
    return variance(X.flat());
  };
  const [kept, lost] = [through(he()), through(glorot())];
  expect(kept).toBeGreaterThan(0.3);
  expect(kept).toBeLessThan(3);
  expect(lost / kept).toBeLessThan(4 / 2 ** 10); // half is lost in each layer
});

test.each([[[6, 6]], [[9, 4]], [[4, 9]], [[3, 3, 2, 5]]])(
  'orthogonal weights of shape %j have columns or rows at right angles, of length gain',
  (size) => {
    const columns = size.at(-1)!;
    const rows = sizeOf(size) / columns;
    const W = matOf(orthogonal({ gain: 2 })(size, rng('orthogonal')), [rows, columns]);
    const products = rows < columns ? matMul(W, transpose(W)) : matMul(transpose(W), W);
    expectClose(
      products,
      identity(Math.min(rows, columns)).map((row) => row.map((one) => 4 * one)),
      1e-6,
    );
  },
);

test('vectors that nearly are one stay at right angles to the last digits', () => {
  const base = randn(1, 8, rng(1))[0]!;
  const near = randn(5, 8, rng(2)).map((row) => row.map((value, i) => base[i]! + 1e-6 * value));
  const Q = orthonormal(near);
  expectClose(matMul(Q, transpose(Q)), identity(5), 1e-14);
});

test('constants, and variables and matrices with their first weights', () => {
  expect(zeroWeights([2, 2], rng(1))).toEqual(new Float32Array(4));
  expect(constant(1)([3], rng(1))).toEqual(Float32Array.of(1, 1, 1));
  const before = tf.memory().numTensors;
  const variable = weightsOf([2, 3], normal(), rng('w'));
  expect(tf.memory().numTensors).toBe(before + 1);
  expect(variable.shape).toEqual([2, 3]);
  expectClose(weightMat(2, 3, normal(), rng('w')).flat(), variable.dataSync(), 0);
  variable.dispose();
});

test('what nobody said is written in the signature', () => {
  const same = (a: Initialiser, b: Initialiser) => expect(a([3, 2], rng(1))).toEqual(b([3, 2], rng(1)));
  same(constant(), zeroWeights);
  same(uniform(), uniform({ limit: 0.05 }));
  same(normal(), normal({ mean: 0, sd: 0.05 }));
  same(orthogonal(), orthogonal({ gain: 1 }));
});

test('fans are those of matrices and of filters; a vector has none', () => {
  expect(fans([5, 7])).toEqual({ fanIn: 5, fanOut: 7 });
  expect(fans([3, 3, 16, 32])).toEqual({ fanIn: 144, fanOut: 288 });
  expect(() => he()([7], rng(1))).toThrow(
    new RangeError(
      'Cannot count the inputs and outputs of weights of shape (7): wanted two axes or more, (inputs, outputs)',
    ),
  );
});
