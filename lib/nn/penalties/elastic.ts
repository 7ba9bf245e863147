import type { tf } from '../../engine/index.ts';
import { l1 } from './l1.ts';
import { l2 } from './l2.ts';
import type { Penalty } from './penalty.ts';

export interface ElasticOptions {
  /** The strength of the sum of |w|. */
  l1?: number;
  /** The strength of the sum of w^2. */
  l2?: number;
}

/** Both: some weights become 0, and of several that tell the same none is left out (H. Zou and T. Hastie, 2005). */
export function elastic({ l1: one = 0.01, l2: two = 0.01 }: ElasticOptions = {}): Penalty {
  const [absolute, square] = [l1({ strength: one }), l2({ strength: two })];
  return {
    value: (w) => absolute.value(w) + square.value(w),
    gradient: (w) => {
      const slopes = square.gradient(w);
      return absolute.gradient(w).map((slope, i) => slope + slopes[i]!);
    },
    tensor: (w) => absolute.tensor(w).add(square.tensor(w)) as tf.Scalar,
  };
}
