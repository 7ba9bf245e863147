import { dot, type Mat, type Vec } from '../matrix.ts';
import { checkPairs } from './pairs.ts';

/**
 * mean of 1 - cos(a, b) over the rows of y and yHat, cos(a, b) = a b / (|a| |b|): only the directions count. Mind:
 * `tf.losses.cosineDistance` leaves the lengths out, and is this for rows of length 1 only.
 */
export function cosineDistance(y: Mat, yHat: Mat): number {
  check('cosineDistance', y, yHat);
  return y.reduce((sum, a, i) => sum + 1 - cosine(a, yHat[i]!), 0) / y.length;
}

/** By the rows b of yHat: (cos(a, b) b / |b| - a / |a|) / (|b| n). It stands at a right angle to b. */
export function cosineDistanceGradient(y: Mat, yHat: Mat): Mat {
  check('cosineDistanceGradient', y, yHat);
  return yHat.map((b, i) => {
    const a = y[i]!;
    const [cos, lengthA, lengthB] = [cosine(a, b), length(a), length(b)];
    return b.map((bj, j) => ((cos * bj) / lengthB - a[j]! / lengthA) / (lengthB * y.length));
  });
}

const length = (a: Vec) => Math.hypot(...a);
const cosine = (a: Vec, b: Vec) => dot(a, b) / (length(a) * length(b));

function check(loss: string, y: Mat, yHat: Mat): void {
  checkPairs(loss, y, yHat);
  for (const [name, rows] of Object.entries({ y, yHat })) {
    const i = rows.findIndex((row) => length(row) === 0);
    if (i < 0) continue;
    throw new RangeError(
      `Cannot compute ${loss}: ${name}[${i}] is all zeros, which has no direction; wanted one number other than 0`,
    );
  }
}
