import { displaySymbol, type MimeBundle, rng, type Shape, shapeText } from '../base/index.ts';
import type { Contents } from './contents.ts';
import { gather } from './gather.ts';
import { escaped, htmlTable, plainTable, type TextTable } from './show-table.ts';
import { type ColumnStats, statsOf } from './stats.ts';
import { countText, countWords, grouped, short } from './words.ts';

/** What a dataset holds, in numbers. */
export interface Description {
  readonly name: string;
  readonly size: number;
  /** `60,000 examples, (28, 28, 1), ten classes`. */
  readonly summary: string;
  /** Of one example's X; texts have none. */
  readonly shape: Shape;
  readonly dtype: 'float32' | 'int32' | 'string';
  /** How many examples each class has. */
  readonly counts: readonly { readonly name: string; readonly count: number }[] | undefined;
  /** Least, mean and largest number and what is missing: of each feature, or of each column as a whole. */
  readonly columns: readonly ColumnStats[];
  readonly note: string | undefined;
  [displaySymbol](): MimeBundle;
}

/** Looks through all examples of the view. */
export function descriptionOf(contents: Contents): Description {
  const X = contents.columns.get('X')!;
  const described = {
    name: contents.name,
    size: contents.rows.length,
    summary: summaryOf(contents),
    shape: X.kind === 'texts' ? [] : X.shape,
    dtype: X.kind === 'texts' ? ('string' as const) : X.dtype,
    counts: countsOf(contents),
    columns: [...contents.columns]
      .filter(([name]) => name !== 'y' || contents.labels === undefined)
      .flatMap(([name, reader]) => statsOf(name, reader, contents)),
    note: contents.note,
  };
  return { ...described, [displaySymbol]: () => descriptionBundle(described) };
}

/** `60,000 examples, (28, 28, 1), ten classes`. */
export function summaryOf({ rows, columns, classes }: Contents): string {
  const X = columns.get('X')!;
  const form = X.kind === 'texts' ? 'texts' : X.shape.length === 0 ? 'numbers' : shapeText(X.shape);
  const parts = [countText(rows.length, 'example'), form];
  return [...parts, ...(classes ? [countWords(classes.length, 'class')] : [])].join(', ');
}

/** How many examples each class has, in the order of the classes. */
export function countsOf({ labels, classes, rows }: Contents): { name: string; count: number }[] | undefined {
  if (labels === undefined || classes === undefined) return undefined;
  const counts = new Int32Array(classes.length);
  for (const label of gather(labels, rows, rng(0))) counts[label]!++;
  return classes.map((name, label) => ({ name, count: counts[label]! }));
}

/** The counts as a table. */
export const countsTable = (counts: readonly { name: string; count: number }[]): TextTable => ({
  head: ['class', 'examples'],
  rows: counts.map(({ name, count }) => [name, grouped(count)]),
});

function descriptionBundle(described: Omit<Description, typeof displaySymbol>): MimeBundle {
  const { name, summary, counts, columns, note } = described;
  const line = `${name}: ${summary}`;
  const tables = [...(counts ? [countsTable(counts)] : []), statsTable(columns)];
  const notes = note === undefined ? [] : [note];
  return {
    'text/plain': [[line, ...notes].join('\n'), ...tables.map(plainTable)].join('\n\n'),
    'text/html': [
      ...[line, ...notes].map((text) => `<p>${escaped(text)}</p>`),
      ...tables.map(htmlTable),
    ].join(''),
  };
}

const statsTable = (columns: readonly ColumnStats[]): TextTable => ({
  head: ['', 'type', 'shape', 'min', 'mean', 'max', 'missing'],
  rows: columns.map(({ name, dtype, shape, min, mean, max, missing }) => [
    name,
    dtype,
    shapeText(shape),
    ...[min, mean, max].map(short),
    grouped(missing),
  ]),
});
