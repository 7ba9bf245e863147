import { oneOf } from '../base/index.ts';
import { dot } from './algebra/dot.ts';
import { squaredDistance } from './algebra/squared-distance.ts';

/** How alike two examples are: the product x . z in a space that one need not enter. */
export type Kernel = (x: Float64Array, z: Float64Array) => number;

export interface KernelOptions {
  kernel?: 'linear' | 'polynomial' | 'rbf';
  /** How fast likeness falls with distance; 1 over (features times the variance of X) where none is given. */
  gamma?: number | undefined;
  /** Of the polynomial. */
  degree?: number;
}

/** The kernel of that name: x . z, (gamma x . z)^degree, or exp(- gamma |x - z|^2). */
export function kernelOf(
  rows: readonly Float64Array[],
  { kernel = 'rbf', gamma = scale(rows), degree = 3 }: KernelOptions,
): Kernel {
  const kernels: Record<'linear' | 'polynomial' | 'rbf', Kernel> = {
    linear: dot,
    polynomial: (x, z) => (gamma * dot(x, z)) ** degree,
    rbf: (x, z) => Math.exp(-gamma * squaredDistance(x, z)),
  };
  return kernels[oneOf(kernel, ['linear', 'polynomial', 'rbf'], { to: 'use', what: 'kernel' })];
}

/** 1 / (features * variance of all numbers): likeness does not depend on the unit of X. */
function scale(rows: readonly Float64Array[]): number {
  const count = rows.length * rows[0]!.length;
  let sum = 0;
  for (const x of rows) for (let j = 0; j < x.length; j++) sum += x[j]!;
  const mean = sum / count;
  let squares = 0;
  for (const x of rows) for (let j = 0; j < x.length; j++) squares += (x[j]! - mean) ** 2;
  return squares === 0 ? 1 : rows.length / squares;
}
