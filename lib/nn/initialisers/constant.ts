import { sizeOf } from '../../base/index.ts';
import type { Initialiser } from './initialiser.ts';

/** The same number everywhere: zeros for a bias, ones for a factor. */
export function constant(value = 0): Initialiser {
  return (shape) => new Float32Array(sizeOf(shape)).fill(value);
}

export const zeroWeights: Initialiser = constant(0);
