import { type Shape, sameShape, shapeOf, shapeText } from '../../base/index.ts';
import { type Mat, mapMat, type Vec } from '../matrix.ts';

/** Labels or predictions: a number for each example, or a row of them. */
export type VecOrMat = Vec | Mat;

/** The mean of f over the pairs of a label and its prediction. */
export function meanOver(loss: string, y: VecOrMat, yHat: VecOrMat, f: (y: number, yHat: number) => number) {
  const count = checkPairs(loss, y, yHat);
  const [labels, predictions] = [y.flat(), yHat.flat()];
  return labels.reduce((sum, label, i) => sum + f(label, predictions[i]!), 0) / count;
}

/**
 * The derivative of such a mean by each prediction, in the arrangement of the predictions: that of f, divided by
 * how many there are.
 */
export function slopesOver<T extends VecOrMat>(
  loss: string,
  y: T,
  yHat: T,
  slope: (y: number, yHat: number) => number,
): T {
  const count = checkPairs(loss, y, yHat);
  const of = (label: number, prediction: number) => slope(label, prediction) / count;
  return (
    isMat(y)
      ? mapMat(y, (label, i, j) => of(label, (yHat as Mat)[i]![j]!))
      : (y as Vec).map((label, i) => of(label, (yHat as Vec)[i]!))
  ) as T;
}

const isMat = (y: VecOrMat): y is Mat => Array.isArray(y[0]);

/** How many numbers there are; labels and predictions that do not belong together are told. */
export function checkPairs(loss: string, y: VecOrMat, yHat: VecOrMat): number {
  const [labels, predictions]: [Shape, Shape] = [shapeOf(y), shapeOf(yHat)];
  if (!sameShape(labels, predictions)) {
    throw new RangeError(
      `Cannot compute ${loss}: y is ${shapeText(labels)} and yHat ${shapeText(predictions)}; their shapes must be equal`,
    );
  }
  const count = y.flat().length;
  if (count === 0) throw new RangeError(`Cannot compute ${loss} of no examples: wanted one or more`);
  checkNumbers(loss, 'y', y);
  checkNumbers(loss, 'yHat', yHat);
  return count;
}

/** NaN is told where it comes in: every number after it would be NaN, too. */
export function checkNumbers(loss: string, name: string, numbers: VecOrMat): void {
  for (const [i, part] of numbers.entries()) {
    const j = Array.isArray(part) ? part.findIndex(Number.isNaN) : -1;
    if (j < 0 && !Number.isNaN(part)) continue;
    throw new RangeError(
      `Cannot compute ${loss}: ${name}[${i}]${j < 0 ? '' : `[${j}]`} is NaN. Look for 0 / 0, the logarithm of a negative number or an overflow in what made it`,
    );
  }
}
