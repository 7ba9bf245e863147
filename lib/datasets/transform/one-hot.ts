import type { Column } from '../column.ts';
import type { Dataset } from '../dataset.ts';

export interface OneHotOptions {
  column?: string | undefined;
  /** How long a vector is; as many as there are classes. */
  depth?: number | undefined;
}

/** Each label as a vector with 1 at its class and 0 elsewhere: y becomes (classes), tokens (..., depth). */
export function oneHot<X extends Column, Y extends Column>(
  dataset: Dataset<X, Y>,
  { column = 'y', depth = dataset.classes?.length }: OneHotOptions = {},
): Dataset<X, Y> {
  if (depth === undefined || !Number.isInteger(depth) || depth < 1) {
    const found = depth === undefined ? 'it has no classes' : `the depth is ${depth}`;
    throw new RangeError(
      `Cannot one-hot ${column} of "${dataset.name}": ${found}; wanted a whole number from 1. Try oneHot(dataset, { depth: 10 })`,
    );
  }
  const transform = {
    name: 'oneHot',
    shape: (from: readonly number[]) => [...from, depth],
    run(from: Float32Array, to: Float32Array) {
      to.fill(0);
      for (let i = 0; i < from.length; i++) to[i * depth + checked(from[i]!, depth)] = 1;
    },
  };
  return dataset.map(transform, { column });
}

function checked(label: number, depth: number): number {
  if (Number.isInteger(label) && label >= 0 && label < depth) return label;
  throw new RangeError(`Cannot one-hot ${label}: wanted a whole number from 0 to ${depth - 1}`);
}
