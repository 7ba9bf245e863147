import type { tf } from '../../engine/index.ts';
import { checkStrength, type Penalty } from './penalty.ts';

/**
 * strength * sum of |w|, the lasso (R. Tibshirani, 1996): each step takes the same amount, however small the weight
 * is, so those that are of little use become 0. At 0 itself, where |w| has no slope, the gradient is 0.
 */
export function l1({ strength = 0.01 }: { strength?: number } = {}): Penalty {
  checkStrength('l1', strength);
  return {
    value: (w) => strength * w.reduce((sum, one) => sum + Math.abs(one), 0),
    gradient: (w) => w.map((one) => strength * Math.sign(one)),
    tensor: (w) => w.abs().sum().mul(strength) as tf.Scalar,
  };
}
