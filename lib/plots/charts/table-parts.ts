import { noSuch } from '../../base/index.ts';
import { refuse } from './chart.ts';
import { isList } from './groups.ts';

/** A frame of danfojs, known by what it has. */
export interface Frame {
  readonly columns: readonly string[];
  /** Rows of a frame, numbers of a series. */
  readonly values: ArrayLike<unknown>;
  readonly index?: readonly (string | number)[];
}

/** What a table consists of. */
export interface TableParts {
  names: readonly string[];
  count: number;
  rowAt(i: number): readonly unknown[];
}

/** Records of any kind, or lists. */
export type Rows = readonly object[];

/** The columns and rows of records, of lists and of frames. */
export function tableParts(
  rows: Rows | Frame,
  options: { title: string; columns?: readonly string[] | undefined },
): TableParts {
  const { title, columns } = options;
  if (!isList(rows)) {
    const frame = rows as Frame | null;
    if (isList(frame?.columns) && isList(frame?.values)) return frameParts(frame, options);
    return refuse(
      'table',
      title,
      `it is ${kindOf(rows)}, wanted an array of records or a frame with columns and values`,
    );
  }
  const items = rows as readonly unknown[];
  const lists = isList(items[0]);
  const odd = items.findIndex((item) => typeof item !== 'object' || item === null || isList(item) !== lists);
  if (odd >= 0) {
    refuse(
      'table',
      title,
      `row ${odd} is ${kindOf(items[odd])}, wanted ${lists ? 'a list as row 0' : 'a record as { name: "a", score: 1 }'}`,
    );
  }
  if (lists) return listParts(items as readonly (readonly unknown[])[], options);
  const records = items as readonly Readonly<Record<string, unknown>>[];
  const known = new Set(records.flatMap((record) => Object.keys(record)));
  const names = chosen(columns, [...known], title);
  return { names, count: records.length, rowAt: (i) => names.map((name) => records[i]![name]) };
}

/** A value as a cell shows it. */
export function framed(value: unknown): string | number | boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00.000Z$/, '');
  const text =
    typeof value === 'object' ? JSON.stringify(isList(value) ? Array.from(value) : value) : String(value);
  const cut = text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
  return cut.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length)); // a part is moved to the right
}

const mostLetters = 200; // a cell of a table is no page

function frameParts(
  frame: Frame,
  { title, columns }: { title: string; columns?: readonly string[] | undefined },
): TableParts {
  const { values, index } = frame;
  const all = Array.from(frame.columns, String);
  const names = chosen(columns, all, title);
  const places = names.map((name) => all.indexOf(name));
  // The numbers of rows say nothing; their names, as in describe(), do.
  const named = index?.some((label) => typeof label === 'string') ?? false;
  const rowAt = (i: number) => {
    const row = isList(values[i]) ? values[i] : [values[i]];
    return [...(named ? [index![i]] : []), ...places.map((place) => row[place])];
  };
  return { names: named ? ['', ...names] : names, count: values.length, rowAt };
}

function listParts(
  lists: readonly (readonly unknown[])[],
  { title, columns }: { title: string; columns?: readonly string[] | undefined },
): TableParts {
  const width = columns?.length ?? lists[0]!.length;
  const odd = lists.findIndex((list) => list.length !== width);
  if (odd >= 0) {
    refuse(
      'table',
      title,
      `row ${odd} has ${lists[odd]!.length} values and there are ${width} columns, wanted as many of both`,
    );
  }
  return {
    names: columns ?? lists[0]!.map((_, i) => String(i)),
    count: lists.length,
    rowAt: (i) => lists[i]!,
  };
}

function chosen(
  wanted: readonly string[] | undefined,
  known: readonly string[],
  title: string,
): readonly string[] {
  const missing = wanted?.find((name) => !known.includes(name));
  if (missing === undefined) return wanted ?? known;
  throw new RangeError(`${noSuch(missing, known, { to: 'show', what: 'column' })}, in the table "${title}"`);
}

function kindOf(value: unknown): string {
  return value === null
    ? 'null'
    : typeof value === 'object'
      ? 'an object'
      : `${typeof value === 'string' ? JSON.stringify(value) : value}`;
}
