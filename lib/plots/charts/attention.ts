import { extentOf } from '../domain.ts';
import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { isList } from './groups.ts';
import { checkNames, type Matrix, matrixOf } from './matrix.ts';
import { emptySheet } from './sheet.ts';
import { counted, listed, numberTexts, said } from './words.ts';

export interface AttentionOptions extends ChartOptions {
  /** The pieces of text that look, one for each row. */
  from: readonly string[];
  /** The pieces that are looked at, one for each column; the same text where nothing is said. */
  to?: readonly string[] | undefined;
  /** What each matrix is, where there are several. */
  heads?: readonly string[] | undefined;
  /** What is along the axes. */
  x?: string | undefined;
  y?: string | undefined;
}

/** How much each piece of a text looks at each piece of another: one matrix, or one for each head. */
export function attention(
  weights: readonly Numbers[] | readonly (readonly Numbers[])[],
  options: AttentionOptions,
): Figure {
  const { title, from, to = from, heads } = options;
  const several = isList(weights[0]) && isList(weights[0][0]);
  const matrices = ((several ? weights : [weights]) as readonly (readonly Numbers[])[]).map((rows) =>
    matrixOf(rows, chart, title),
  );
  for (const { rows, columns } of matrices) {
    checkNames(from, rows, { chart, title, what: 'from', of: 'row' });
    if (rows > 0) checkNames(to, columns, { chart, title, what: 'to', of: 'column' });
  }
  if (heads && heads.length !== matrices.length) {
    refuse(
      chart,
      title,
      `heads has ${counted(heads.length, 'name')} for ${counted(matrices.length, 'matrix', 'matrices')}, wanted one for each`,
    );
  }
  // One scale for all heads, so that the same colour is the same weight.
  const most = Math.max(0, extentOf(matrices.map(({ values }) => values))[1]) || 1;
  return figure({
    title,
    alt: options.alt ?? altOf(matrices, from, to, options),
    panels: matrices.map((matrix, i) =>
      panelOf(matrix, several ? (heads?.[i] ?? `head ${i + 1}`) : undefined, most, options),
    ),
    note: options.note,
  });
}

const chart = 'attention map';

function panelOf(matrix: Matrix, head: string | undefined, most: number, options: AttentionOptions): Panel {
  const { from, to = from, x = 'looked at', y = 'looking' } = options;
  const few = !head && Math.max(matrix.rows, matrix.columns) <= 10;
  if (matrix.values.length === 0) return { ...emptySheet('no text', { x, y }), title: head };
  return {
    title: head,
    x: { label: x, categories: to.map(visible) },
    y: { label: y, categories: from.map(visible), reversed: true },
    square: true,
    marks: [
      {
        mark: 'cells',
        rows: matrix.rows,
        columns: matrix.columns,
        colours: { values: matrix.values, domain: [0, most], label: 'weight' },
        text: few ? numberTexts(matrix.values.map((value) => Math.round(value * 100) / 100)) : undefined,
      },
    ],
  };
}

// A space or the end of a line would be a label that nobody sees.
function visible(piece: string): string {
  if (piece === '') return '∅';
  return piece
    .replaceAll('\n', '↵')
    .replaceAll('\t', '→')
    .replace(/^ +$/, (spaces) => '␣'.repeat(spaces.length));
}

function altOf(
  matrices: readonly Matrix[],
  from: readonly string[],
  to: readonly string[],
  { heads }: AttentionOptions,
): string {
  const told = matrices.slice(0, 4).map(({ rows, columns, values }, head) => {
    const most = Array.from({ length: rows }, (_, row) =>
      strongest(values.slice(row * columns, (row + 1) * columns), row),
    );
    const pairs = most
      .filter(({ weight }) => Number.isFinite(weight))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map(
        ({ row, column, weight }) =>
          `"${visible(from[row]!)}" at "${visible(to[column]!)}" (${said(weight)})`,
      );
    const name = matrices.length > 1 ? `${heads?.[head] ?? `head ${head + 1}`}: ` : '';
    return pairs.length > 0 ? ` ${name}Strongest: ${listed(pairs)}.` : '';
  });
  const count = matrices.length > 1 ? `${matrices.length} heads: ` : '';
  return `Attention, ${count}${from.length} pieces of text look at ${to.length}.${told.join('')}`;
}

function strongest(weights: readonly number[], row: number): { row: number; column: number; weight: number } {
  let column = -1;
  for (const [i, weight] of weights.entries())
    if (Number.isFinite(weight) && !(weights[column]! >= weight)) column = i;
  return { row, column, weight: weights[column] ?? Number.NaN };
}
