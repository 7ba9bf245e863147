import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { contrastive, contrastiveGradient } from '../../../lib/nn/losses/contrastive.ts';
import { cosineDistance, cosineDistanceGradient } from '../../../lib/nn/losses/cosine.ts';
import { dot, randn } from '../../../lib/nn/matrix.ts';

const random = rng('similarity');
const [A, B] = [randn(5, 3, random), randn(5, 3, random)];

test('the cosine distance is that of PyTorch, and of tensorflow.js for rows of length 1', () => {
  const [X, Y] = [
    [
      [1, 2, 3],
      [0.5, -1, 2],
    ],
    [
      [2, 0, 1],
      [1, 1, 1],
    ],
  ] as const;
  expect(cosineDistance(X as never, Y as never)).toBeCloseTo(0.5122106111617879, 14);
  const unit = (M: number[][]) => M.map((row) => row.map((one) => one / Math.hypot(...row)));
  const wanted = tf.tidy(() => tf.losses.cosineDistance(unit(A), unit(B), 1).dataSync()[0]!);
  expect(cosineDistance(A, B)).toBeCloseTo(wanted, 6);
});

test('lengths do not matter to it, and its gradient is at a right angle to each row', () => {
  const longer = B.map((row, i) => row.map((one) => one * (i + 2)));
  expect(cosineDistance(A, longer)).toBeCloseTo(cosineDistance(A, B), 13);
  const gradient = cosineDistanceGradient(A, B);
  expect(gradientCheck((B) => cosineDistance(A, B), gradient, B).largest).toBeLessThan(1e-7);
  gradient.forEach((row, i) => {
    expect(Math.abs(dot(row, B[i]!))).toBeLessThan(1e-14);
  });
});

test('the contrastive loss by hand: 3-4-5 triangles', () => {
  const origin = [0, 0];
  expect(contrastive([1], [origin], [[3, 4]])).toBe(12.5);
  expect(contrastive([0], [origin], [[3, 4]])).toBe(0);
  expect(contrastive([0], [origin], [[3, 4]], { margin: 7 })).toBe(2);
  expect(
    contrastive(
      [1, 0],
      [origin, origin],
      [
        [3, 4],
        [3, 4],
      ],
      { margin: 7 },
    ),
  ).toBe(7.25);
});

test('the contrastive gradient is that of central differences, on both sides', () => {
  const same = [1, 0, 1, 0, 0];
  for (const margin of [1, 2.5, 10]) {
    const { dA, dB } = contrastiveGradient(same, A, B, { margin });
    expect(gradientCheck((A) => contrastive(same, A, B, { margin }), dA, A).largest).toBeLessThan(1e-7);
    expect(gradientCheck((B) => contrastive(same, A, B, { margin }), dB, B).largest).toBeLessThan(1e-7);
  }
});

test('two different examples at one place are not pushed anywhere', () => {
  const { dA, dB } = contrastiveGradient([0], [[1, 2]], [[1, 2]]);
  expect([...dA.flat(), ...dB.flat()].every((one) => one === 0)).toBe(true);
});
