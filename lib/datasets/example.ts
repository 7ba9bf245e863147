import type { Column, Numbers, Texts } from './column.ts';
import type { Contents } from './contents.ts';
import { gatherOne, withoutLabels } from './gather.ts';
import type { ReadArray, Reader } from './reader/reader.ts';

/** One example. X is one array of its numbers, or its text; y a number, or an array where labels have a shape. */
export type Example<X extends Column = Numbers, Y = number> = {
  readonly X: X extends Texts ? string : ReadArray;
  readonly y: Y;
  readonly [extra: string]: unknown;
};

/** The example at a place of the view. */
export function exampleAt({ name, columns, rows }: Contents, at: number): Record<string, unknown> {
  const values = [...columns].map(([column, reader]) => [column, readOne(column, reader, rows[at]!, at)]);
  return withoutLabels(name, columns, Object.fromEntries(values));
}

/** The place of each example that is to stay. A column is read only where the question looks at it. */
export function placesWhere(
  contents: Contents,
  keep: (example: Record<string, unknown>, at: number) => unknown,
): number[] {
  const { name, columns, rows } = contents;
  let at = 0;
  const getters = [...columns].map(([column, reader]) => {
    const get = () => readOne(column, reader, rows[at]!, at);
    return [column, { get, enumerable: true }] as const;
  });
  const example = withoutLabels(name, columns, Object.defineProperties({}, Object.fromEntries(getters)));
  const places: number[] = [];
  for (; at < rows.length; at++) if (keep(example, at)) places.push(at);
  return places;
}

function readOne(column: string, reader: Reader, row: number, place: number): ReadArray | number | string {
  if (reader.kind === 'texts') return reader.read(row);
  const values = gatherOne(reader, row, place);
  return column !== 'X' && reader.shape.length === 0 ? values[0]! : values;
}
