import { type Figure, figure } from '../make.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Frame, framed, type Rows, tableParts } from './table-parts.ts';
import { counted, listed, notes } from './words.ts';

export interface TableOptions extends ChartOptions {
  /** Which columns, in this order; names of the columns where rows are lists. */
  columns?: readonly string[] | undefined;
  /** The most rows that are shown. */
  limit?: number | undefined;
}

/** Records, lists or a frame of danfojs as a table. */
export function table(rows: Rows | Frame, options: TableOptions): Figure {
  const { title, limit = 50 } = options;
  const { names, count, rowAt } = tableParts(rows, options);
  const shown = Array.from({ length: Math.min(limit, count) }, (_, i) => rowAt(i));
  const columns = names.map((name, i) => ({ name, values: shown.map((row) => framed(row[i])) }));
  if (names.length === 0 && count > 0)
    refuse('table', title, 'none of its rows has a column, wanted one or more');
  return figure({
    title,
    alt:
      options.alt ??
      `Table of ${counted(count, 'row')} with ${names.length > 0 ? listed(names, 10) : 'no columns'}.${
        count > 0
          ? ` First row: ${listed(
              columns.map(({ name, values }) => `${name} ${values[0] ?? 'nothing'}`),
              10,
            )}.`
          : ''
      }`,
    panels: [{ x: { label: 'column' }, y: { label: 'row' }, marks: [{ mark: 'table', columns }] }],
    note: notes(
      options.note,
      count === 0 && 'no rows',
      count > limit && `shown: ${limit.toLocaleString('en-US')} of ${counted(count, 'row')}`,
    ),
  });
}
