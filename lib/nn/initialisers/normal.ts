import { sizeOf } from '../../base/index.ts';
import type { Initialiser } from './initialiser.ts';

/** From the normal distribution. */
export function normal({ mean = 0, sd = 0.05 }: { mean?: number; sd?: number } = {}): Initialiser {
  return (shape, rng) => Float32Array.from({ length: sizeOf(shape) }, () => rng.normal(mean, sd));
}
