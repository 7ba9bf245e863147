import type { Vec } from '../matrix.ts';

export interface NormOptions {
  /** Keeps a variance of 0 from being divided by. */
  epsilon?: number;
}

export interface Standardised {
  /** The numbers with mean 0 and variance 1. */
  xHat: Vec;
  mean: number;
  variance: number;
  /** The standard deviation, epsilon included. */
  sd: number;
}

/** xHat = (x - mean) / sqrt(variance + epsilon): what all norms do; they differ in which numbers go together. */
export function standardise(x: Vec, { epsilon = 1e-3 }: NormOptions = {}): Standardised {
  const mean = meanOf(x);
  const variance = meanOf(x.map((value) => (value - mean) ** 2)); // over n, not n - 1
  const sd = Math.sqrt(variance + epsilon);
  return { xHat: x.map((value) => (value - mean) / sd), mean, variance, sd };
}

/**
 * dx = (dxHat - mean(dxHat) - xHat mean(dxHat xHat)) / sd. One number moves all others, through the mean and through
 * the variance. A step that only shifts all numbers, or only stretches them, would be undone: those two parts of the
 * gradient are taken out.
 */
export function standardiseBackward(dxHat: Vec, { xHat, sd }: Pick<Standardised, 'xHat' | 'sd'>): Vec {
  const shift = meanOf(dxHat);
  const stretch = meanOf(dxHat.map((value, i) => value * xHat[i]!));
  return dxHat.map((value, i) => (value - shift - xHat[i]! * stretch) / sd);
}

function meanOf(values: Vec): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
