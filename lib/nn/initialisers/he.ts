import { fans } from './fans.ts';
import { type Distribution, withVariance } from './glorot.ts';
import type { Initialiser } from './initialiser.ts';

/** Variance 2 / fanIn: a relu lets half of it through, which the 2 makes good (K. He and others, 2015). */
export function he({ distribution = 'normal' }: Distribution = {}): Initialiser {
  return (shape, rng) => withVariance(2 / fans(shape).fanIn, distribution)(shape, rng);
}
