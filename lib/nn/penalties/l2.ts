import type { tf } from '../../engine/index.ts';
import { checkStrength, type Penalty } from './penalty.ts';

/**
 * strength * sum of w^2, "weight decay" or ridge: each step of gradient descent takes the same share of each weight,
 * so they become small and hardly ever 0. It is what a normal prior around 0 adds to a likelihood.
 */
export function l2({ strength = 0.01 }: { strength?: number } = {}): Penalty {
  checkStrength('l2', strength);
  return {
    value: (w) => strength * w.reduce((sum, one) => sum + one ** 2, 0),
    gradient: (w) => w.map((one) => 2 * strength * one),
    tensor: (w) => w.square().sum().mul(strength) as tf.Scalar,
  };
}
