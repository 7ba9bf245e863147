import { type Rng, rng, sizeOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Contents } from './contents.ts';
import type { NumberReader, ReadArray, Reader } from './reader/reader.ts';

/** The numbers of the rows, one example after the other, in one new array. */
export function gather(reader: NumberReader, rows: Int32Array, random: Rng): ReadArray {
  const size = sizeOf(reader.shape);
  const length = rows.length * size;
  const values = reader.dtype === 'int32' ? new Int32Array(length) : new Float32Array(length);
  for (let i = 0; i < rows.length; i++) reader.read(rows[i]!, values, i * size, random);
  return values;
}

const still = rng(0); // nothing draws from it

/** The numbers of one example to look at. Where transforms draw, it is the same each time that one looks. */
export function gatherOne(reader: NumberReader, row: number, place: number): ReadArray {
  return gather(reader, Int32Array.of(row), reader.transformed ? rng(0).fork(place) : still);
}

/** The rows of a column as one tensor, or as a list of texts. */
export function held(reader: Reader, rows: Int32Array, random: Rng): tf.Tensor | string[] {
  if (reader.kind === 'texts') return Array.from(rows, (row) => reader.read(row));
  return tf.tensor(gather(reader, rows, random), [rows.length, ...reader.shape], reader.dtype);
}

/** All columns of the rows: `{ X, y, ... }`. */
export function heldAll(
  { name, columns }: Contents,
  rows: Int32Array,
  random: Rng,
): Record<string, tf.Tensor | string[]> {
  const all = Object.fromEntries(
    [...columns].map(([column, reader]) => [column, held(reader, rows, random)]),
  );
  return withoutLabels(name, columns, all);
}

/** Whoever asks for the y of data that has none is told so, and does not get undefined. */
export function withoutLabels<All extends object>(
  name: string,
  columns: ReadonlyMap<string, Reader>,
  all: All,
): All {
  if (columns.has('y')) return all;
  return Object.defineProperty(all, 'y', {
    get() {
      throw new ReferenceError(
        `Cannot read y: the dataset "${name}" has no labels, its columns are ${[...columns.keys()].join(', ')}`,
      );
    },
  });
}
