import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sizeOf } from '../../../base/index.ts';
import type { Outcome } from '../plan.ts';

/** An outcome like an input. */
export const like = ({ shape, dtype }: TensorInfo): Outcome => ({ shape, dtype: dtype as Outcome['dtype'] });

export const isPlainType = (...tensors: TensorInfo[]): boolean =>
  tensors.every(({ dtype }) => dtype === 'float32' || dtype === 'int32' || dtype === 'bool');

export const isFloat = (...tensors: TensorInfo[]): boolean =>
  tensors.every(({ dtype }) => dtype === 'float32');

/** A shape with one -1 in it, filled in. */
export function reshaped(from: readonly number[], to: readonly number[]): number[] {
  const open = to.indexOf(-1);
  if (open < 0) return [...to];
  const others = sizeOf(to.filter((_, at) => at !== open));
  return to.map((size, at) => (at === open ? sizeOf(from) / others : size));
}

export function expanded(shape: readonly number[], dim: number): number[] {
  const at = dim < 0 ? dim + shape.length + 1 : dim;
  return [...shape.slice(0, at), 1, ...shape.slice(at)];
}

/** Axes as tensorflow.js gives them (one, many, none for all, negative), in order. */
export function axesOf(axis: number | readonly number[] | undefined | null, rank: number): number[] {
  const all = Array.from({ length: rank }, (_, at) => at);
  if (axis === undefined || axis === null) return all;
  const list = typeof axis === 'number' ? [axis] : axis;
  return list.map((one) => (one < 0 ? one + rank : one)).sort((a, b) => a - b);
}
