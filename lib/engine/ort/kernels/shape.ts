import type { TensorInfo } from '@tensorflow/tfjs-core';
import { shapeText, sizeOf } from '../../../base/index.ts';
import type { Outcome } from '../plan.ts';

/** An outcome like an input. */
export const like = ({ shape, dtype }: TensorInfo): Outcome => ({ shape, dtype: dtype as Outcome['dtype'] });

export const isPlainType = (...tensors: TensorInfo[]): boolean =>
  tensors.every(({ dtype }) => dtype === 'float32' || dtype === 'int32' || dtype === 'bool');

export const isFloat = (...tensors: TensorInfo[]): boolean =>
  tensors.every(({ dtype }) => dtype === 'float32');

/** A shape for as many numbers; a -1 in it is filled in. */
export function reshaped(from: readonly number[], to: readonly number[]): number[] {
  const count = sizeOf(from);
  const known = to.filter((size) => size !== -1);
  const others = sizeOf(known);
  const open = to.length - known.length;
  if (open === 0 ? others !== count : open > 1 || count % others !== 0) {
    const cause = open > 1 ? 'wanted -1 at most once' : `wanted a shape for its ${count} numbers`;
    throw new Error(`Cannot reshape ${shapeText(from)} to ${shapeText(to)}: ${cause}`);
  }
  return to.map((size) => (size === -1 ? count / others : size));
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
