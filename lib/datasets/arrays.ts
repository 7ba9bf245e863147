import { rng, type Shape, sizeOf } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { gather, withoutLabels } from './gather.ts';
import type { ReadArray } from './reader/reader.ts';

/** A number, or arrays in arrays of them. */
export type Nested = number | Nested[];

/** All columns as plain arrays: `{ X: [[5.1, 3.5], ...], y: [0, ...] }`. */
export function arraysOf(
  { name, columns, rows }: Contents,
  { nested }: { nested: boolean },
): Record<string, unknown> {
  const random = rng(0);
  const arrays = [...columns].map(([column, reader]) => {
    if (reader.kind === 'texts') return [column, Array.from(rows, (row) => reader.read(row))];
    const size = sizeOf(reader.shape);
    const single = reader.shape.length === 0 && (nested || column !== 'X');
    const inner = single ? [] : nested ? reader.shape : [size];
    return [column, arraysIn(gather(reader, rows, random), [rows.length, ...inner], 0)];
  });
  return withoutLabels(name, columns, Object.fromEntries(arrays));
}

/** The numbers from a place on as arrays in arrays of that shape, from one of its axes on. */
function arraysIn(values: ReadArray, shape: Shape, from: number, axis = 0): Nested[] {
  const length = shape[axis]!;
  // Array.from walks an iterator, which takes ten times as long; a dataset has millions of numbers.
  const made = new Array<Nested>(length);
  if (axis === shape.length - 1) for (let i = 0; i < length; i++) made[i] = values[from + i]!;
  else {
    let size = 1;
    for (let inner = axis + 1; inner < shape.length; inner++) size *= shape[inner]!;
    for (let i = 0; i < length; i++) made[i] = arraysIn(values, shape, from + i * size, axis + 1);
  }
  return made;
}
