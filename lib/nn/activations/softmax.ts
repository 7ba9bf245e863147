import { type Mat, mapMat, type Vec } from '../matrix.ts';

export interface SoftmaxOptions {
  /** Above 1 the probabilities become more equal, below 1 the largest wins more. */
  temperature?: number;
}

/**
 * p_i = e^z_i / sum_j e^z_j: any numbers ("logits") become probabilities. e^1000 is infinite, but nothing changes
 * when the same is taken from all z; the largest is, so that the largest power is e^0 = 1.
 */
export function softmax(z: Vec, { temperature = 1 }: SoftmaxOptions = {}): Vec {
  if (!(temperature > 0)) {
    throw new RangeError(`Cannot take a softmax with temperature ${temperature}: wanted a number above 0`);
  }
  const largest = maximum(z);
  const powers = z.map((value) => Math.exp((value - largest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The softmax of each row: one example a row. */
export function softmaxRows(Z: Mat, options: SoftmaxOptions = {}): Mat {
  return Z.map((z) => softmax(z, options));
}

/** ln sum_j e^z_j, the smooth maximum; again with the largest taken out. */
export function logSumExp(z: Vec): number {
  const largest = maximum(z);
  return largest + Math.log(z.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

/** ln p_i = z_i - ln sum_j e^z_j: finite also where p_i itself is too small for a number. */
export function logSoftmax(z: Vec): Vec {
  const norm = logSumExp(z);
  return z.map((value) => value - norm);
}

/** d p_i / d z_j = p_i (1 - p_i) where i = j, -p_i p_j elsewhere. Each row sums to 0: so do all changes of p. */
export function softmaxJacobian(z: Vec): Mat {
  const p = softmax(z);
  return p.map((pi, i) => p.map((pj, j) => (i === j ? pi * (1 - pi) : -pi * pj)));
}

/** From dP, the gradient of a loss by the probabilities, that by the logits: the Jacobian times each row. */
export function softmaxBackward(dP: Mat, P: Mat): Mat {
  const along = dP.map((row, i) => row.reduce((sum, d, j) => sum + d * P[i]![j]!, 0));
  return mapMat(P, (p, i, j) => p * (dP[i]![j]! - along[i]!));
}

function maximum(z: Vec): number {
  if (z.length === 0) throw new RangeError('Cannot take a softmax of no numbers: wanted one or more');
  return z.reduce((a, b) => Math.max(a, b));
}
