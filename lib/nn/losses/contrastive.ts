import { type Mat, subtract } from '../matrix.ts';
import { checkPairs } from './pairs.ts';

export interface ContrastiveOptions {
  /** How far apart examples of different classes have to be. */
  margin?: number;
}

/**
 * mean over pairs of d^2 / 2 where both are the same, max(0, margin - d)^2 / 2 where they are not; d is the distance
 * of the rows of A and B, and same is 1 or 0 (R. Hadsell, S. Chopra and Y. LeCun, 2006). Springs that pull what is
 * equal together, and push apart what is not, until it is far enough.
 */
export function contrastive(
  same: ArrayLike<number>,
  A: Mat,
  B: Mat,
  { margin = 1 }: ContrastiveOptions = {},
) {
  check('contrastive', same, A, B);
  const part = (d: number, i: number) => (same[i] === 1 ? d : Math.max(0, margin - d)) ** 2 / 2;
  return distances(A, B).reduce((sum, d, i) => sum + part(d, i), 0) / A.length;
}

/** By A and by B. With u = (a - b) / d, the way from b to a: d u where they are the same, -(margin - d) u else. */
export function contrastiveGradient(
  same: ArrayLike<number>,
  A: Mat,
  B: Mat,
  { margin = 1 }: ContrastiveOptions = {},
): { dA: Mat; dB: Mat } {
  check('contrastiveGradient', same, A, B);
  const d = distances(A, B);
  const dA = subtract(A, B).map((way, i) => {
    // Two different examples at the same place have no way between them; no push is as good as any.
    const push = d[i] === 0 ? 0 : Math.max(0, margin - d[i]!) / d[i]!;
    return way.map((step) => (same[i] === 1 ? step : -push * step) / A.length);
  });
  return { dA, dB: dA.map((row) => row.map((value) => -value)) };
}

const distances = (A: Mat, B: Mat) => subtract(A, B).map((way) => Math.hypot(...way));

function check(loss: string, same: ArrayLike<number>, A: Mat, B: Mat): void {
  checkPairs(loss, A, B);
  if (same.length !== A.length) {
    throw new RangeError(
      `Cannot compute ${loss}: ${same.length} labels for ${A.length} pairs; wanted one label for each pair`,
    );
  }
  const i = Array.from(same).findIndex((label) => label !== 0 && label !== 1);
  if (i < 0) return;
  throw new RangeError(`Cannot compute ${loss}: same[${i}] is ${same[i]}; wanted 1 (the same) or 0 (not)`);
}
