import { noSuch } from '../../base/index.ts';

/** A table as files hold it: columns with names, all of the same length. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: number;
}

/** NaN stands for a number that is missing, '' for a text. */
export interface TableColumn {
  readonly name: string;
  readonly values: Float64Array | string[];
}

/** The numbers of a column; throws where there is no such column or it holds texts. */
export function numbersOf(table: Table, name: string): Float64Array {
  const { values } = columnOf(table, name);
  if (values instanceof Float64Array) return values;
  const first = values.find((value) => value !== '') ?? '';
  throw new TypeError(`Cannot take numbers from column "${name}": it holds texts as "${first}"`);
}

/** The texts of a column; throws where there is no such column or it holds numbers. */
export function textsOf(table: Table, name: string): string[] {
  const { values } = columnOf(table, name);
  if (!(values instanceof Float64Array)) return values;
  throw new TypeError(
    `Cannot take texts from column "${name}": it holds numbers. Read it with types: { '${name}': 'text' }`,
  );
}

function columnOf({ columns }: Table, name: string): TableColumn {
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const names = columns.map((column) => column.name);
  throw new RangeError(noSuch(name, names, { to: 'take', what: 'column' }));
}
