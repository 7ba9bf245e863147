import { sizeOf } from '../../base/index.ts';
import type { Initialiser } from './initialiser.ts';

/** Each number between -limit and limit equally likely. Its variance is limit^2 / 3. */
export function uniform({ limit = 0.05 }: { limit?: number } = {}): Initialiser {
  return (shape, rng) => Float32Array.from({ length: sizeOf(shape) }, () => limit * (2 * rng() - 1));
}
