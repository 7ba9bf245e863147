import { sigmoid } from '../activations/sigmoid.ts';
import { softplus } from '../activations/softplus.ts';
import { meanOver, slopesOver, type VecOrMat } from './pairs.ts';
import { checkProbability } from './probabilities.ts';

/**
 * BCE = mean of -(y ln p + (1 - y) ln(1 - p)), for labels y of 0 and 1 (or a probability between) and predicted
 * probabilities p. Infinite where p is 0 or 1 and wrong.
 */
export function binaryCrossEntropy(y: VecOrMat, p: VecOrMat): number {
  checkAll('binaryCrossEntropy', 'yHat', p);
  checkAll('binaryCrossEntropy', 'y', y);
  const part = (weight: number, p: number) => (weight === 0 ? 0 : -weight * Math.log(p));
  return meanOver('binaryCrossEntropy', y, p, (y, p) => part(y, p) + part(1 - y, 1 - p));
}

/**
 * The same with p = sigmoid(z), from the logits z themselves. -ln sigmoid(z) is softplus(-z), which is never infinite:
 * y softplus(-z) + (1 - y) softplus(z), and with softplus(-z) = softplus(z) - z that is softplus(z) - y z.
 */
export function binaryCrossEntropyFromLogits(y: VecOrMat, z: VecOrMat): number {
  checkAll('binaryCrossEntropyFromLogits', 'y', y);
  return meanOver('binaryCrossEntropyFromLogits', y, z, (y, z) => y * softplus(-z) + (1 - y) * softplus(z));
}

/** By z: (sigmoid(z) - y) / n. The slope of the sigmoid has cancelled, so a saturated unit still learns. */
export function binaryCrossEntropyFromLogitsGradient<T extends VecOrMat>(y: T, z: T): T {
  checkAll('binaryCrossEntropyFromLogitsGradient', 'y', y);
  return slopesOver('binaryCrossEntropyFromLogitsGradient', y, z, (y, z) => sigmoid(z) - y);
}

function checkAll(what: string, name: string, numbers: VecOrMat): void {
  for (const [i, part] of numbers.entries()) {
    if (!Array.isArray(part)) checkProbability(what, `${name}[${i}]`, part);
    else for (const [j, p] of part.entries()) checkProbability(what, `${name}[${i}][${j}]`, p);
  }
}
