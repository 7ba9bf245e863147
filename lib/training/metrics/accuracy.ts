import type { Matrix } from './confusion-matrix.ts';
import { checkSameLength } from './same-length.ts';

/** The share of labels that were found. */
export function accuracy(y: ArrayLike<number>, yHat: ArrayLike<number>): number {
  checkSameLength('accuracy', y, yHat);
  let right = 0;
  for (let at = 0; at < y.length; at++) if (y[at] === yHat[at]) right++;
  return right / y.length;
}

/** The same from counts: the diagonal. */
export function accuracyOf(matrix: Matrix): number {
  const all = matrix.flat().reduce((sum, count) => sum + count, 0);
  return matrix.reduce((sum, row, at) => sum + row[at]!, 0) / all;
}
