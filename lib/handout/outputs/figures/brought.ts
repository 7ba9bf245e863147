import { isObject, type Json } from '../spec/rules.ts';
import { mostRows, plainValue, type Table } from './table.ts';

/** What a figure of the course brings for its tables, in the layout's `meta`, where plotly draws nothing of it. */
export interface Brought {
  /** The titles of its panels, by their x axes; what stands along its axes instead of numbers, by the axis. */
  titles: Json;
  names: Json;
  /** Its tables themselves, where the places of its traces tell nothing. */
  tables: Table[] | undefined;
}

/** Nothing where it is a figure of somebody else. */
export function broughtBy(spec: unknown): Brought {
  const layout = isObject(spec) && isObject(spec.layout) ? spec.layout : {};
  const meta = isObject(layout.meta) ? layout.meta : {};
  const { titles, names, tables } = meta;
  return {
    titles: isObject(titles) ? titles : {},
    names: isObject(names) ? names : {},
    tables: Array.isArray(tables)
      ? tables.slice(0, mostTables).flatMap((columns) => (Array.isArray(columns) ? [tableOf(columns)] : []))
      : undefined,
  };
}

const mostTables = 20;
const mostColumns = 40;

function tableOf(list: readonly unknown[]): Table {
  const columns = list
    .slice(0, mostColumns)
    .filter(isObject)
    .map(({ name, values }) => ({
      name: String(plainValue(name) ?? ''),
      values: Array.isArray(values) ? values : [],
    }));
  const of = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: Math.min(of, mostRows) }, (_, row) =>
    columns.map(({ values }) => plainValue(values[row])),
  );
  return { columns: columns.map(({ name }) => name), parts: [rows], of };
}
