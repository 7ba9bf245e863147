import { type Figure, figure } from '../make.ts';
import type { Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { checkNames, type Matrix, matrixOf } from './matrix.ts';
import { emptySheet } from './sheet.ts';
import { counted, counting, countText, listed, said } from './words.ts';

export interface ConfusionOptions extends ChartOptions {
  /** The names of the classes. */
  names?: readonly string[] | undefined;
}

/**
 * Which class is taken for which: a row for each true class, a column for each predicted one, with counts.
 * Colours and percentages are shares of the row, so that large classes do not outshine small ones.
 */
export function confusion(counts: readonly Numbers[], options: ConfusionOptions): Figure {
  const { title } = options;
  const matrix = matrixOf(counts, chart, title);
  if (matrix.rows !== matrix.columns) {
    refuse(
      chart,
      title,
      `it has ${counted(matrix.rows, 'row')} and ${counted(matrix.columns, 'column')}, wanted as many of both`,
    );
  }
  checkNames(options.names, matrix.rows, { chart, title, what: 'names', of: 'row' });
  const names = options.names ?? counting(matrix.rows);
  const shares = rowShares(matrix);
  const withShare = matrix.rows <= mostWithShare;
  const alt = options.alt ?? altOf(matrix, names);
  if (matrix.rows === 0)
    return figure({ title, alt, panels: [emptySheet('no classes', axes)], note: options.note });
  return figure({
    title,
    alt,
    panels: [
      {
        x: { label: 'predicted', categories: names },
        y: withShare
          ? { label: 'true', categories: names, reversed: true }
          : { label: 'true (% right)', categories: withRight(names, shares), reversed: true },
        square: true,
        marks: [
          {
            mark: 'cells',
            rows: matrix.rows,
            columns: matrix.columns,
            colours: { values: shares, domain: [0, 100], label: '% of the row' },
            text: matrix.values.map((count, i) => cellText(count, shares[i]!, withShare)),
          },
        ],
      },
    ],
    note: options.note,
  });
}

const chart = 'confusion matrix';
const axes = { x: 'predicted', y: 'true' };
const mostWithShare = 5; // in more columns there is no room for both numbers

function withRight(names: readonly string[], shares: readonly number[]): string[] {
  const rights = names.map((_, i) => shares[i * names.length + i]!);
  return names.map((name, i) => (Number.isFinite(rights[i]) ? `${name} (${percent(rights[i]!)})` : name));
}

function rowShares({ rows, columns, values }: Matrix): number[] {
  const sums = Array.from({ length: rows }, (_, row) =>
    sum(values.slice(row * columns, (row + 1) * columns)),
  );
  return values.map((count, i) => (100 * count) / sums[Math.floor(i / columns)]!);
}

const sum = (values: readonly number[]) =>
  values.filter(Number.isFinite).reduce((all, value) => all + value, 0);

// Most classes are never taken for each other: the few that are should stand out.
function cellText(count: number, share: number, withShare: boolean): string {
  if (count === 0) return withShare ? '0' : '';
  if (!withShare || !Number.isFinite(share)) return countText(count);
  return `${said(count)} (${percent(share)})`;
}

// All and none are said only where it is all and none.
function percent(share: number): string {
  if (share > 0 && share < 1) return '<1%';
  return share > 99 && share < 100 ? '>99%' : `${Math.round(share)}%`;
}

function altOf({ rows, columns, values }: Matrix, names: readonly string[]): string {
  const total = sum(values);
  const right = sum(Array.from({ length: rows }, (_, i) => values[i * columns + i]!));
  const mistakes = values
    .map((count, i) => ({ count, row: Math.floor(i / columns), column: i % columns }))
    .filter(({ count, row, column }) => row !== column && count > 0)
    .sort((a, b) => b.count - a.count);
  const most = mistakes
    .slice(0, 3)
    .map(({ count, row, column }) => `${names[row]} for ${names[column]} (${said(count)})`);
  const share =
    total > 0 ? `${said(right)} of ${said(total)} right (${said((100 * right) / total)}%)` : 'empty';
  const taken = most.length > 0 ? ` Most often taken: ${listed(most)}.` : total > 0 ? ' No mistakes.' : '';
  return `Confusion matrix of ${counted(rows, 'class', 'classes')}: ${share}.${taken}`;
}
