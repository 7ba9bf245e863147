import { checkSameLength } from './same-length.ts';

/** Counts of labels: a row for each true class, a column for each that was found. */
export type Matrix = number[][];

/** Which class is taken for which; the classes count from 0. */
export function confusionMatrix(
  y: ArrayLike<number>,
  yHat: ArrayLike<number>,
  { classes = classesIn(y, yHat) }: { classes?: number | undefined } = {},
): Matrix {
  checkSameLength('confusion', y, yHat);
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  countIn(matrix, y, yHat);
  return matrix;
}

/** Counts further labels in a matrix that is there. */
export function countIn(matrix: Matrix, y: ArrayLike<number>, yHat: ArrayLike<number>): void {
  for (let at = 0; at < y.length; at++) {
    const [label, found] = [y[at]!, yHat[at]!];
    if (matrix[label]?.[found] === undefined) {
      throw new RangeError(
        `Cannot count the label ${label} that was taken for ${found}: wanted whole numbers from 0 to ${matrix.length - 1}`,
      );
    }
    matrix[label][found]!++;
  }
}

function classesIn(...all: ArrayLike<number>[]): number {
  let most = 0;
  for (const labels of all) for (let at = 0; at < labels.length; at++) most = Math.max(most, labels[at]!);
  return Math.floor(most) + 1;
}
