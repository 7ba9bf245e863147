import { type Numbers, numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { readCsv } from '../format/csv.ts';
import { numbersOf, type Table, textsOf } from '../format/table.ts';
import type { CatalogEntry } from '../source/catalog.ts';
import type { Files } from './files.ts';

/** The table in a file: a column of class names, all others numbers. */
export async function labelledTable(files: Files, file: string, label: string): Promise<{ all: Dataset }> {
  const table = readCsv(await files.bytes(file), { types: { [label]: 'text' } });
  const { name, classes, shape } = files.entry;
  const features = featuresOf(table, label);
  const X = numbers(side(table, features, Float32Array), shape);
  const y = classIndices(textsOf(table, label), files.entry, file);
  return { all: new Dataset({ name, X, y, classes, features }) };
}

/** The names of the columns but for these. */
export const featuresOf = ({ columns }: Table, ...others: string[]): string[] =>
  columns.map(({ name }) => name).filter((name) => !others.includes(name));

/** Columns of numbers side by side: row after row in one array. */
export function side<Values extends Float32Array | Uint8Array>(
  table: Table,
  names: readonly string[],
  Values: new (length: number) => Values,
): Values {
  const values = new Values(table.rows * names.length);
  names.forEach((name, at) => {
    numbersOf(table, name).forEach((value, row) => {
      values[row * names.length + at] = value;
    });
  });
  return values;
}

/** The numbers of the classes whose names are given. */
export function classIndices(
  labels: readonly string[],
  { name, classes = [] }: Pick<CatalogEntry, 'name' | 'classes'>,
  file: string,
): Numbers {
  const index = new Map(classes.map((one, at) => [one, at]));
  const indices = labels.map((label, row) => {
    const found = index.get(label);
    if (found !== undefined) return found;
    throw new RangeError(
      `Cannot read ${file} of the dataset "${name}": row ${row} has the class "${label}", wanted one of ${classes.join(', ')}`,
    );
  });
  return numbers(Uint8Array.from(indices));
}
