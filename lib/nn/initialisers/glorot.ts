import { fans } from './fans.ts';
import type { Initialiser } from './initialiser.ts';
import { normal } from './normal.ts';
import { uniform } from './uniform.ts';

/** Which distribution the weights come from; the variance is the same. */
export interface Distribution {
  distribution?: 'uniform' | 'normal';
}

/**
 * Variance 2 / (fanIn + fanOut). A sum of fanIn products has fanIn times the variance of one, so 1 / fanIn would keep
 * that of the activations on the way forward, and 1 / fanOut that of the gradients on the way back; this is between
 * the two (X. Glorot and Y. Bengio, 2010). For tanh and sigmoid.
 */
export function glorot({ distribution = 'uniform' }: Distribution = {}): Initialiser {
  return (shape, rng) => {
    const { fanIn, fanOut } = fans(shape);
    return withVariance(2 / (fanIn + fanOut), distribution)(shape, rng);
  };
}

/** Around 0, with that variance. */
export function withVariance(variance: number, distribution: 'uniform' | 'normal'): Initialiser {
  return distribution === 'uniform'
    ? uniform({ limit: Math.sqrt(3 * variance) })
    : normal({ sd: Math.sqrt(variance) });
}
