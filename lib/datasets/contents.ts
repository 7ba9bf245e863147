import type { Column } from './column.ts';
import { checkClasses, checkCounts, checkFeatures, checkFinite, checkNames } from './contents-checks.ts';
import type { NumberReader, Reader } from './reader/reader.ts';
import { examplesOf, stored } from './reader/stored.ts';

/** What a dataset is made of. */
export interface DatasetParts<X extends Column = Column, Y extends Column = Column> {
  name: string;
  X: X;
  y?: Y | undefined;
  /** Further columns of the same examples, by their names: `{ speaker: texts([...]) }`. */
  extra?: Record<string, Column> | undefined;
  /** The names of the classes, which y counts from 0. */
  classes?: readonly string[] | undefined;
  /** The names of the numbers along the last axis of X. */
  features?: readonly string[] | undefined;
  /** A sentence that is shown with the data: where it comes from, that it is a stand-in. */
  note?: string | undefined;
  /** Lets NaN stand for missing numbers; without it they are refused. */
  allowNaN?: boolean | undefined;
}

/** What a dataset and all its views hold: the columns, and which of their rows. */
export interface Contents {
  readonly name: string;
  readonly columns: ReadonlyMap<string, Reader>;
  readonly rows: Int32Array;
  /** The classes by their numbers, whatever was made of y since; where there are classes. */
  readonly labels: NumberReader | undefined;
  readonly classes: readonly string[] | undefined;
  readonly features: readonly string[] | undefined;
  readonly note: string | undefined;
}

/** The parts, checked; each number that may be wrong is looked at once, here. */
export function contentsOf(parts: DatasetParts): Contents {
  const { name, classes, features, note, allowNaN = false } = parts;
  const columns = new Map(columnsOf(parts));
  checkNames(name, Object.keys(parts.extra ?? {}));
  checkCounts(name, columns);
  checkFeatures(name, parts.X, features);
  if (classes !== undefined) columns.set('y', checkClasses(name, columns.get('y'), classes));
  if (!allowNaN) for (const [column, values] of columns) checkFinite(name, column, values, features);
  const readers = new Map([...columns].map(([column, values]) => [column, stored(values)]));
  return {
    name,
    columns: readers,
    rows: Int32Array.from({ length: examplesOf(parts.X) }, (_, row) => row),
    labels: classes === undefined ? undefined : (readers.get('y') as NumberReader),
    classes,
    features,
    note,
  };
}

function columnsOf({ X, y, extra = {} }: DatasetParts): [string, Column][] {
  return [['X', X], ...(y === undefined ? [] : [['y', y] as [string, Column]]), ...Object.entries(extra)];
}
