import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { sigmoid } from '../../../lib/nn/activations/sigmoid.ts';
import { softmax, softmaxRows } from '../../../lib/nn/activations/softmax.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryCrossEntropyFromLogitsGradient,
} from '../../../lib/nn/losses/binary-cross-entropy.ts';
import {
  crossEntropyFromLogits,
  crossEntropyFromLogitsGradient,
} from '../../../lib/nn/losses/cross-entropy-from-logits.ts';
import { crossEntropy, entropy } from '../../../lib/nn/losses/entropy.ts';
import { focal, focalGradient } from '../../../lib/nn/losses/focal.ts';
import { hinge, hingeGradient } from '../../../lib/nn/losses/hinge.ts';
import { huber, huberGradient } from '../../../lib/nn/losses/huber.ts';
import { klDivergence, klDivergenceGradient } from '../../../lib/nn/losses/kl-divergence.ts';
import { meanAbsoluteError, meanAbsoluteErrorGradient } from '../../../lib/nn/losses/mean-absolute-error.ts';
import { meanSquaredError, meanSquaredErrorGradient } from '../../../lib/nn/losses/mean-squared-error.ts';
import { randn } from '../../../lib/nn/matrix.ts';

const random = rng('losses');
const [Y, P] = [randn(6, 3, random), randn(6, 3, random)];
const z = randn(1, 8, random)[0]!.map((one) => 3 * one);
const bits = z.map(() => random.int(2));
const Z = randn(6, 4, random).map((row) => row.map((one) => 3 * one));
const labels = Z.map(() => random.int(4));
const ofTf = (compute: () => tf.Tensor) => tf.tidy(() => compute().dataSync()[0]!);
const oneHot = () => tf.oneHot(tf.tensor1d(labels, 'int32'), 4);

describe('a loss is that of tensorflow.js', () => {
  test.each<[string, number, () => tf.Tensor]>([
    ['meanSquaredError', meanSquaredError(Y, P), () => tf.losses.meanSquaredError(Y, P)],
    ['meanAbsoluteError', meanAbsoluteError(Y, P), () => tf.losses.absoluteDifference(Y, P)],
    ['huber', huber(Y, P), () => tf.losses.huberLoss(Y, P)],
    ['huber, delta', huber(Y, P, { delta: 0.4 }), () => tf.losses.huberLoss(Y, P, undefined, 0.4)],
    ['binary', binaryCrossEntropyFromLogits(bits, z), () => tf.losses.sigmoidCrossEntropy(bits, z)],
    [
      'binary, probabilities',
      binaryCrossEntropy(bits, sigmoid(z)),
      () => tf.losses.logLoss(bits, sigmoid(z), undefined, 0),
    ],
    ['crossEntropy', crossEntropyFromLogits(labels, Z), () => tf.losses.softmaxCrossEntropy(oneHot(), Z)],
    [
      'hinge',
      hinge(
        bits.map((bit) => 2 * bit - 1),
        z,
      ),
      () => tf.losses.hingeLoss(bits, z),
    ],
  ])('%s', (_, found, wanted) => {
    expect(Math.abs(found - ofTf(wanted))).toBeLessThan(1e-5);
  });
});

test('losses have the numbers of PyTorch', () => {
  const three = [2, -1, 0.5];
  expect(crossEntropyFromLogits([0, 1], [three, [0.1, 0.2, 3]])).toBeCloseTo(1.5754563805893111, 14);
  expect(binaryCrossEntropyFromLogits([1, 0, 0], three)).toBeCloseTo(0.471422227580434, 14);
  expect(huber([0, 0, 0], [0.5, 2, -3], { delta: 1.5 })).toBeCloseTo(1.7916666666666667, 14);
  expect(focal([1, 0, 0], three)).toBeCloseTo(0.100167711494906, 14);
});

describe('a gradient is that of central differences', () => {
  const signs = bits.map((bit) => 2 * bit - 1);
  const check = <X extends number[] | number[][]>(f: (x: X) => number, gradient: X, x: X) =>
    gradientCheck(f, gradient, x).largest;
  test.each<[string, number]>([
    ['meanSquaredError', check((P) => meanSquaredError(Y, P), meanSquaredErrorGradient(Y, P), P)],
    [
      'meanSquaredError of vectors',
      check((p) => meanSquaredError(bits, p), meanSquaredErrorGradient(bits, z), z),
    ],
    ['meanAbsoluteError', check((P) => meanAbsoluteError(Y, P), meanAbsoluteErrorGradient(Y, P), P)],
    ['huber', check((P) => huber(Y, P, { delta: 0.7 }), huberGradient(Y, P, { delta: 0.7 }), P)],
    [
      'binary',
      check((z) => binaryCrossEntropyFromLogits(bits, z), binaryCrossEntropyFromLogitsGradient(bits, z), z),
    ],
    [
      'crossEntropy',
      check((Z) => crossEntropyFromLogits(labels, Z), crossEntropyFromLogitsGradient(labels, Z), Z),
    ],
    ['hinge', check((z) => hinge(signs, z), hingeGradient(signs, z), z)],
    ['focal', check((z) => focal(bits, z), focalGradient(bits, z), z)],
    [
      'focal, options',
      check(
        (z) => focal(bits, z, { gamma: 0.7, alpha: 0.6 }),
        focalGradient(bits, z, { gamma: 0.7, alpha: 0.6 }),
        z,
      ),
    ],
  ])('%s', (_, largest) => {
    expect(largest).toBeLessThan(1e-6);
  });

  test('klDivergence, by its formula where q is moved off the simplex', () => {
    const [p, q] = [softmax([1, 0, 2]), softmax([0.3, 0.1, -1])];
    const kl = (q: number[]) => p.reduce((sum, pi, i) => sum + pi * Math.log(pi / q[i]!), 0);
    expect(check(kl, klDivergenceGradient(p, q), q)).toBeLessThan(1e-7);
    expect(klDivergence(p, q)).toBeCloseTo(kl(q), 14);
    expect(klDivergenceGradient([0, 1], [0, 1])).toEqual([0, -1]);
  });
});

test('entropy and divergence add up to the cross-entropy', () => {
  for (let turn = 0; turn < 20; turn++) {
    const [p, q] = randn(2, 5, random).map((row) => softmax(row)) as [number[], number[]];
    expect(entropy(p) + klDivergence(p, q)).toBeCloseTo(crossEntropy(p, q), 13);
    expect(klDivergence(p, q)).toBeGreaterThan(0);
    expect(klDivergence(p, p)).toBe(0);
  }
});

test('what never happens costs nothing, and what was ruled out costs everything', () => {
  expect(entropy([1, 0])).toBe(0);
  expect(entropy([0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
  expect(klDivergence([0, 1], [0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
  expect(klDivergence([0.5, 0.5], [0, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(crossEntropy([0.5, 0.5], [0, 1])).toBe(Number.POSITIVE_INFINITY);
  expect(crossEntropy([0, 1], [0, 1])).toBe(0);
  expect(binaryCrossEntropy([0, 1], [0, 1])).toBe(0);
  expect(binaryCrossEntropy([1], [0])).toBe(Number.POSITIVE_INFINITY);
});

test('the cross-entropy from logits is that of the distributions', () => {
  const wanted = softmaxRows(Z).map((q, i) =>
    crossEntropy(
      [0, 1, 2, 3].map((j) => (j === labels[i] ? 1 : 0)),
      q,
    ),
  );
  expect(crossEntropyFromLogits(labels, Z)).toBeCloseTo(wanted.reduce((a, b) => a + b) / 6, 12);
  expect(crossEntropyFromLogits(Int32Array.from(labels), Z)).toBe(crossEntropyFromLogits(labels, Z));
  expect(binaryCrossEntropyFromLogits(bits, z)).toBeCloseTo(binaryCrossEntropy(bits, sigmoid(z)), 12);
});

test('logits of a thousand give finite losses and gradients', () => {
  expect(crossEntropyFromLogits([0], [[-1000, 1000]])).toBe(2000);
  expect(crossEntropyFromLogitsGradient([0], [[-1000, 1000]])).toEqual([[-1, 1]]);
  expect(binaryCrossEntropyFromLogits([1, 0], [-1000, 1000])).toBe(1000);
  expect(binaryCrossEntropyFromLogitsGradient([1, 0], [-1000, 1000])).toEqual([-0.5, 0.5]);
  expect(focal([1], [-1000])).toBe(250);
  expect(focalGradient([1], [-1000])).toEqual([-0.25]);
});

test('special cases: a focal loss without focus is half the cross-entropy, a wide huber half the square', () => {
  expect(focal(bits, z, { gamma: 0, alpha: 0.5 })).toBeCloseTo(binaryCrossEntropyFromLogits(bits, z) / 2, 13);
  expect(huber(Y, P, { delta: 1e6 })).toBeCloseTo(meanSquaredError(Y, P) / 2, 13);
  expect(huberGradient([0, 0], [0.5, 3])).toEqual([0.25, 0.5]); // delta is 1 when it is not said
  expect(meanAbsoluteErrorGradient([1, 1], [1, 3])).toEqual([0, 0.5]);
});
