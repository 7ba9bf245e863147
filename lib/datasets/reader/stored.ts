import { sizeOf } from '../../base/index.ts';
import { type Column, countOf, type Numbers } from '../column.ts';
import type { NumberReader, Reader } from './reader.ts';

/** Numbers whose examples overlap: the next one begins `step` numbers further, as windows over a series do. */
export interface Overlapping extends Numbers {
  readonly step: number;
}

/** Reads a column where it is stored, without a copy. */
export function stored(column: Column): Reader {
  if (column.kind === 'numbers') return storedNumbers(column);
  return { kind: 'texts', count: countOf(column), read: (row) => column.values[row]! };
}

/** How many examples a column has, counted with their overlap. */
export function examplesOf(column: Column): number {
  const step = stepOf(column);
  if (column.kind === 'texts' || step === undefined) return countOf(column);
  return Math.max(0, Math.floor((column.values.length - sizeOf(column.shape)) / step) + 1);
}

function storedNumbers(column: Numbers): NumberReader {
  const { values, shape, scale } = column;
  const size = sizeOf(shape);
  const step = stepOf(column) ?? size;
  // Whole numbers stay whole (labels, tokens) unless they stand for fractions (the bytes of a picture).
  const dtype = values instanceof Float32Array || scale !== 1 ? 'float32' : 'int32';
  const read: NumberReader['read'] = (row, into, at) => {
    const from = row * step;
    if (scale === 1 && size > 16) into.set(values.subarray(from, from + size), at);
    else if (values instanceof Uint8Array && into instanceof Float32Array)
      scaleBytes(values, into, { from, at, size, scale });
    else for (let i = 0; i < size; i++) into[at + i] = values[from + i]! * scale;
  };
  return { kind: 'numbers', count: examplesOf(column), shape, dtype, transformed: false, read };
}

// Pictures are most of what is read. A loop that always sees the same kinds of arrays is compiled to several
// times the speed of one that sees them all.
function scaleBytes(
  values: Uint8Array,
  into: Float32Array,
  { from, at, size, scale }: { from: number; at: number; size: number; scale: number },
): void {
  for (let i = 0; i < size; i++) into[at + i] = values[from + i]! * scale;
}

const stepOf = (column: Column) => (column as Partial<Overlapping>).step;
