import { shapeText } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { joined } from './reader/joined.ts';
import type { Reader } from './reader/reader.ts';
import { selected } from './reader/selected.ts';
import { countText } from './words.ts';

/** The contents with other rows, which are places among the present ones. */
export const withPlaces = (contents: Contents, places: ArrayLike<number>): Contents => ({
  ...contents,
  rows: Int32Array.from(places, (at) => contents.rows[at]!),
});

/** Places that a learner named, each an example of the dataset. */
export function checkedPlaces({ name, rows }: Contents, places: Iterable<number>): number[] {
  const list = [...places];
  const odd = list.find((at) => !Number.isInteger(at) || at < 0 || at >= rows.length);
  if (odd === undefined) return list;
  throw new RangeError(
    `Cannot select example ${odd} of "${name}": it has ${countText(rows.length, 'example')}; wanted whole numbers from 0 to ${rows.length - 1}`,
  );
}

/** Both contents, one after the other; nothing is copied. */
export function concatenated(first: Contents, second: Contents): Contents {
  checkAlike(first, second);
  const columns = [...first.columns].map(
    ([column, reader]) =>
      [
        column,
        joined(selected(reader, first.rows), selected(second.columns.get(column)!, second.rows)),
      ] as const,
  );
  const labels =
    first.labels &&
    second.labels &&
    joined(selected(first.labels, first.rows), selected(second.labels, second.rows));
  return {
    ...first,
    columns: new Map(columns),
    labels,
    rows: Int32Array.from({ length: first.rows.length + second.rows.length }, (_, row) => row),
  };
}

function checkAlike(first: Contents, second: Contents): void {
  const refuse = (what: string, a: string, b: string) =>
    new RangeError(
      `Cannot put "${second.name}" behind "${first.name}": ${what} ${b} and ${a}; wanted the same in both`,
    );
  const [a, b] = [first, second].map(({ columns }) => [...columns.keys()].sort().join(', ')) as [
    string,
    string,
  ];
  if (a !== b) throw refuse('their columns are', a, b);
  for (const [column, reader] of first.columns) {
    const [one, other] = [reader, second.columns.get(column)!].map(formOf) as [string, string];
    if (one !== other) throw refuse(`examples of ${column} are`, one, other);
  }
  const [ours, theirs] = [first, second].map(({ classes }) => JSON.stringify(classes ?? null)) as [
    string,
    string,
  ];
  if (ours !== theirs) throw refuse('their classes are', ours, theirs);
}

const formOf = (reader: Reader) =>
  reader.kind === 'texts' ? 'texts' : `numbers of shape ${shapeText(reader.shape)}`;
