import { logSoftmax, softmax } from '../activations/softmax.ts';
import type { Mat } from '../matrix.ts';
import { checkLabels } from './labels.ts';

/**
 * CE = mean of -ln p_y, where p = softmax(z) and y is the number of the right class. ln softmax is taken in one go:
 * a probability that is too small for a number would have no logarithm.
 */
export function crossEntropyFromLogits(y: ArrayLike<number>, z: Mat): number {
  checkLabels('crossEntropyFromLogits', y, z);
  return z.reduce((sum, row, i) => sum - logSoftmax(row)[y[i]!]!, 0) / z.length;
}

/** By z: (p - 1) / n for the right class, p / n for the others. */
export function crossEntropyFromLogitsGradient(y: ArrayLike<number>, z: Mat): Mat {
  checkLabels('crossEntropyFromLogitsGradient', y, z);
  return z.map((row, i) => softmax(row).map((p, j) => (p - (j === y[i] ? 1 : 0)) / z.length));
}
