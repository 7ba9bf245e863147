import { rng, type Shape, sizeOf } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { gather, withoutLabels } from './gather.ts';

/** All columns as plain arrays: `{ X: [[5.1, 3.5], ...], y: [0, ...] }`. */
export function arraysOf({ name, columns, rows }: Contents): Record<string, unknown> {
  const random = rng(0);
  const arrays = [...columns].map(([column, reader]) => {
    if (reader.kind === 'texts') return [column, Array.from(rows, (row) => reader.read(row))];
    return [column, nested(gather(reader, rows, random), [rows.length, ...reader.shape])];
  });
  return withoutLabels(name, columns, Object.fromEntries(arrays));
}

/** A flat array as arrays in arrays of that shape. */
function nested(values: Float32Array | Int32Array, [length = 0, ...inner]: Shape): unknown[] {
  if (inner.length === 0) return Array.from(values);
  const size = sizeOf(inner);
  return Array.from({ length }, (_, i) => nested(values.subarray(i * size, (i + 1) * size), inner));
}
