import type { Rng } from '../../base/index.ts';
import { addTimes, dot } from './dot.ts';
import type { Eigen } from './jacobi.ts';

export interface PowerOptions {
  /** How many eigenvectors, those of the largest eigenvalues. */
  count: number;
  rng: Rng;
  /** It stops when a step turns the vector by less than this. */
  tolerance: number;
  maxSteps: number;
}

/**
 * The leading eigenvectors of X^T X: v <- X^T X v, over and over, made length 1 each time. The share of the
 * leading eigenvector in v grows by its eigenvalue in each step, and so outgrows all others (von Mises and
 * Pollaczek-Geiringer 1929). The next ones are found alike, at right angles to those that are known. X^T X itself
 * is never made: with pictures it would be larger than X.
 */
export function powerIteration(
  rows: readonly Float64Array[],
  { count, rng, tolerance, maxSteps }: PowerOptions,
): Eigen {
  const vectors: Float64Array[] = [];
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let v: Float64Array = new Float64Array(rows[0]!.length).map(() => rng.normal());
    toRightAngles(v, vectors);
    normalise(v);
    for (let step = 0; step < maxSteps; step++) {
      const next = applied(rows, v);
      toRightAngles(next, vectors);
      values[i] = normalise(next);
      if (values[i]! <= nothing * values[0]!) {
        values[i] = 0; // only rounding is left in any direction: v is as good as another
        break;
      }
      const turned = 1 - dot(next, v);
      v = next;
      if (turned <= tolerance) break;
    }
    vectors.push(v);
  }
  return { values, vectors };
}

const nothing = 1e-14; // as a share of the largest eigenvalue

/** X^T X v: a sum over the examples. */
function applied(rows: readonly Float64Array[], v: Float64Array): Float64Array {
  const sum = new Float64Array(v.length);
  for (const x of rows) addTimes(sum, dot(x, v), x);
  return sum;
}

function toRightAngles(v: Float64Array, others: readonly Float64Array[]): void {
  for (const other of others) addTimes(v, -dot(v, other), other);
}

/** Makes the length 1 and answers what it was. */
function normalise(v: Float64Array): number {
  const length = Math.sqrt(dot(v, v));
  if (length > 0) for (let j = 0; j < v.length; j++) v[j]! /= length;
  return length;
}
