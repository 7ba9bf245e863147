import { describe, expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { elastic } from '../../../lib/nn/penalties/elastic.ts';
import { l1 } from '../../../lib/nn/penalties/l1.ts';
import { l2 } from '../../../lib/nn/penalties/l2.ts';
import { softThreshold } from '../../../lib/nn/penalties/soft-threshold.ts';
import { expectClose } from '../close.ts';

const w = [0.5, -2, 3, -0.1];

describe.each([
  ['l1', l1({ strength: 0.3 }), tf.regularizers.l1({ l1: 0.3 }), 1.68],
  ['l2', l2({ strength: 0.3 }), tf.regularizers.l2({ l2: 0.3 }), 3.978],
  ['elastic', elastic({ l1: 0.2, l2: 0.4 }), tf.regularizers.l1l2({ l1: 0.2, l2: 0.4 }), 6.424],
] as const)('%s', (_, penalty, reference, byHand) => {
  test('is that by hand and of tensorflow.js, as numbers and as tensors', () => {
    expect(penalty.value(w)).toBeCloseTo(byHand, 12);
    tf.tidy(() => {
      const x = tf.tensor1d(w);
      expect(penalty.tensor(x).shape).toEqual([]);
      expect(penalty.tensor(x).dataSync()[0]).toBeCloseTo(byHand, 5);
      expect(reference.apply(x).dataSync()[0]).toBeCloseTo(byHand, 5);
    });
  });

  test('has the gradient of central differences, and of tensorflow.js', () => {
    expect(gradientCheck((w) => penalty.value(w), penalty.gradient(w), w).largest).toBeLessThan(1e-7);
    tf.tidy(() => {
      expectClose(
        penalty.gradient(w),
        tf
          .grad((x) => penalty.tensor(x))(tf.tensor1d(w))
          .dataSync(),
        1e-6,
      );
    });
  });
});

test('the strengths that nobody said are those of tensorflow.js', () => {
  tf.tidy(() => {
    const x = tf.tensor1d(w);
    expect(l1().value(w)).toBeCloseTo(tf.regularizers.l1().apply(x).dataSync()[0]!, 6);
    expect(l2().value(w)).toBeCloseTo(tf.regularizers.l2().apply(x).dataSync()[0]!, 6);
    expect(elastic().value(w)).toBeCloseTo(tf.regularizers.l1l2().apply(x).dataSync()[0]!, 6);
  });
});

test('a softened weight is the lowest point of t |x| + (x - w)^2 / 2, found by trying', () => {
  for (const t of [0, 0.3, 1, 5]) {
    const cost = (x: number, one: number) => t * Math.abs(x) + (x - one) ** 2 / 2;
    for (const [i, x] of softThreshold(w, t).entries()) {
      for (let other = -4; other <= 4; other += 0.01) {
        expect(cost(x, w[i]!)).toBeLessThanOrEqual(cost(other, w[i]!) + 1e-12);
      }
    }
  }
  expectClose(softThreshold(w, 0.3), [0.2, -1.7, 2.7, 0]);
});

test('gradient descent with the penalty and with soft thresholds meet, but only one reaches 0', () => {
  // The loss (x - 0.2)^2 / 2 with the penalty 0.5 |x| is lowest at 0.
  const penalty = l1({ strength: 0.5 });
  let [jumping, soft] = [1, 1];
  for (let step = 0; step < 100; step++) {
    jumping -= 0.1 * (jumping - 0.2 + penalty.gradient([jumping])[0]!);
    soft = softThreshold([soft - 0.1 * (soft - 0.2)], 0.1 * 0.5)[0]!;
  }
  expect(soft).toBe(0);
  expect(jumping).not.toBe(0);
  expect(Math.abs(jumping)).toBeLessThan(0.1);
});

test('a negative strength or threshold is told', () => {
  expect(() => l1({ strength: -1 })).toThrow(
    new RangeError('Cannot make l1 with strength -1: wanted a number from 0'),
  );
  expect(() => elastic({ l2: Number.NaN })).toThrow(
    new RangeError('Cannot make l2 with strength NaN: wanted a number from 0'),
  );
  expect(() => softThreshold(w, -1)).toThrow(
    new RangeError('Cannot soften by -1: wanted a threshold from 0'),
  );
});
