import { FormatError } from './format-error.ts';
import { refuseOther } from './looks-like.ts';
import type { Table, TableColumn } from './table.ts';
import { decoded } from './text.ts';

/** Cells that a small file may have however few of them it gives. */
const alwaysAllowed = 1_000_000;

type Cell = number | string | boolean | null | undefined;

const bad = (what: string, cause?: unknown) => new FormatError('JSON', what, { cause });

/**
 * The table in a JSON file: a list of records, `[{ "a": 1, "b": "x" }, ...]`, or an object of columns,
 * `{ "a": [1, 2], "b": ["x", "y"] }`. A column of numbers, true (1) and false (0) holds numbers, any other texts;
 * null and what a record lacks are missing.
 */
export function readJson(source: Uint8Array | string): Table {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  refuseOther('JSON', bytes);
  const root = parse(decoded('JSON', bytes, 'utf8'));
  if (Array.isArray(root)) return ofRecords(root, bytes.length);
  if (isObject(root)) return ofColumns(root);
  throw bad(`its outermost value is ${kindOf(root)}, wanted a list of records or an object of columns`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw bad(`it is not JSON (${(problem as Error).message.replace(/\s+/g, ' ')})`, problem);
  }
}

function ofRecords(records: readonly unknown[], bytes: number): Table {
  const names = new Set<string>();
  for (const [at, record] of records.entries()) {
    if (!isObject(record)) throw bad(`record ${at + 1} is ${kindOf(record)}, wanted an object`);
    for (const name of Object.keys(record)) names.add(name);
  }
  // Records that share no names make a table with a row and a column for each: a small file, a vast table.
  const cells = names.size * records.length;
  if (cells > Math.max(alwaysAllowed, bytes)) {
    throw bad(
      `${records.length} records with ${names.size} different names, nearly all missing: not a table`,
    );
  }
  const columns = [...names].map((name) =>
    column(
      name,
      (records as Record<string, unknown>[]).map((record) =>
        Object.hasOwn(record, name) ? record[name] : null,
      ),
    ),
  );
  return { columns, rows: records.length };
}

function ofColumns(root: Record<string, unknown>): Table {
  const columns = Object.entries(root).map(([name, values]) => {
    if (Array.isArray(values)) return column(name, values);
    throw bad(`column ${shown(name)} is ${kindOf(values)}, wanted a list`);
  });
  const [first] = columns;
  const rows = first?.values.length ?? 0;
  const other = columns.find(({ values }) => values.length !== rows);
  if (first && other) {
    const [one, two] = [first, other].map(({ name, values }) => `${shown(name)} has ${values.length}`);
    throw bad(`column ${one} values and ${two}, wanted as many in each`);
  }
  return { columns, rows };
}

function column(name: string, values: readonly unknown[]): TableColumn {
  for (const [at, value] of values.entries()) {
    if (typeof value === 'object' && value !== null) {
      throw bad(`row ${at + 1} has ${kindOf(value)} in column ${shown(name)}, wanted a number or a text`);
    }
  }
  const cells = values as readonly Cell[];
  if (cells.some((cell) => typeof cell === 'string'))
    return { name, values: cells.map((cell) => `${cell ?? ''}`) };
  return { name, values: Float64Array.from(cells, (cell) => (cell === null ? Number.NaN : Number(cell))) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (name: string) => JSON.stringify(name.slice(0, 40));

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
