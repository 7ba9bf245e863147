import type { NumberReader, Reader } from './reader.ts';

/** The chosen rows of a reader, in that order. */
export function selected(reader: NumberReader, rows: Int32Array): NumberReader;
export function selected(reader: Reader, rows: Int32Array): Reader;
export function selected(reader: Reader, rows: Int32Array): Reader {
  const count = rows.length;
  if (reader.kind === 'texts') return { kind: 'texts', count, read: (row) => reader.read(rows[row]!) };
  return {
    ...reader,
    count,
    read: (row, into, at, random) => reader.read(rows[row]!, into, at, random),
  };
}
