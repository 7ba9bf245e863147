import { oneOf } from '../../base/index.ts';
import { greatest, least } from '../greatest.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark, Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { emptySheet, rectangle } from './sheet.ts';
import { counted, numberTexts, said } from './words.ts';

/** Where to go from a cell. */
export type Move = 'up' | 'down' | 'left' | 'right';

/** A row and a column, counted from the upper left. */
export type Cell = readonly [number, number];

export interface PolicyOptions extends ChartOptions {
  /** How good each cell is. */
  values?: readonly Numbers[] | undefined;
  /** What the values are. */
  label?: string | undefined;
  walls?: readonly Cell[] | undefined;
  goals?: readonly Cell[] | undefined;
  traps?: readonly Cell[] | undefined;
  /** The values in their cells, too; where there are few. */
  numbers?: boolean | undefined;
}

type Moves = Move | readonly Move[] | null | undefined | '';

const mostNumbers = 100;

/** A grid world: in each cell the best move, or all that are equally good, and its value as colour. */
export function policy(moves: readonly (readonly Moves[])[], options: PolicyOptions): Figure {
  const { title, note, walls = [], goals = [], traps = [] } = options;
  const [rows, columns] = [moves.length, moves[0]?.length ?? 0];
  check(moves, options);
  const alt = options.alt ?? altOf(moves, options);
  const across = { x: 'column', y: 'row' };
  if (rows === 0 || columns === 0)
    return figure({ title, alt, note, panels: [emptySheet('no cells', across)] });
  const isFree = (row: number, column: number) =>
    ![...walls, ...goals, ...traps].some(([r, c]) => r === row && c === column);
  return figure({
    title,
    alt,
    note,
    panels: [
      {
        x: { label: across.x, hidden: true, domain: [-0.5, columns - 0.5] },
        y: { label: across.y, hidden: true, domain: [-0.5, rows - 0.5], reversed: true },
        square: true,
        marks: [
          ...groundMarks(rows, columns, options),
          ...wallMarks(walls),
          ...arrowMarks(moves, isFree, options),
          ...wordMarks(options, isFree),
        ],
      },
    ],
  });
}

function check(
  moves: readonly (readonly Moves[])[],
  { title, values, walls, goals, traps }: PolicyOptions,
): void {
  const [rows, columns] = [moves.length, moves[0]?.length ?? 0];
  const odd = moves.findIndex((row) => row.length !== columns);
  if (odd >= 0) {
    refuse(
      'policy',
      title,
      `row ${odd} has ${counted(moves[odd]!.length, 'cell')} and row 0 has ${columns}, wanted rows of one length`,
    );
  }
  for (const move of moves.flat(2)) {
    if (move) oneOf(move, ['up', 'down', 'left', 'right'] as const, { to: 'draw', what: 'move' });
  }
  const wrong = values && (values.length !== rows || values.some((row) => row.length !== columns));
  if (wrong) {
    refuse(
      'policy',
      title,
      `values has ${values.length} x ${values[0]?.length ?? 0} numbers, wanted ${rows} x ${columns} as there are moves`,
    );
  }
  for (const [what, cells = []] of Object.entries({ walls, goals, traps })) {
    const outside = cells.find(([row, column]) => !moves[row] || !(column >= 0 && column < columns));
    if (outside)
      refuse(
        'policy',
        title,
        `${what} has the cell (${outside.join(', ')}), wanted one of the ${rows} rows and ${columns} columns`,
      );
  }
}

function groundMarks(
  rows: number,
  columns: number,
  { values, label = 'value', walls = [] }: PolicyOptions,
): Mark[] {
  const isWall = (i: number) => walls.some(([row, column]) => row * columns + column === i);
  const numbers = values
    ?.flatMap((row) => Array.from(row))
    .map((value, i) => (isWall(i) ? Number.NaN : value));
  const colours = { values: numbers ?? Array.from({ length: rows * columns }, () => Number.NaN) };
  return [{ mark: 'cells', rows, columns, colours: numbers ? { ...colours, label } : colours }];
}

function wallMarks(walls: readonly Cell[]): Mark[] {
  if (walls.length === 0) return [];
  const pieces = walls.map(([row, column]) => rectangle([column, row], { width: 0.96, height: 0.96 }));
  return [{ mark: 'path', name: 'wall', pieces, closed: true, filled: true, role: 'muted' }];
}

const steps: Record<Move, readonly [number, number]> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

// One move is an arrow through the middle; several begin there.
function arrowMarks(
  moves: readonly (readonly Moves[])[],
  isFree: (row: number, column: number) => boolean,
  options: PolicyOptions,
): Mark[] {
  const up = hasNumbers(options) ? 0.12 : 0;
  const pieces = moves.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const all = cell && isFree(row, column) ? ([cell].flat() as Move[]) : [];
      return all.map((move) => {
        const [x, y] = steps[move];
        const from = all.length === 1 ? -0.24 : 0.04;
        const to = all.length === 1 ? 0.24 : 0.3;
        return [
          [column + x * from, row - up + y * from],
          [column + x * to, row - up + y * to],
        ] as const;
      });
    }),
  );
  return pieces.length > 0 ? [{ mark: 'path', pieces, arrow: true, width: 2.5, role: 'ink' }] : [];
}

function hasNumbers({ values, numbers }: PolicyOptions): boolean {
  return values !== undefined && (numbers ?? values.length * (values[0]?.length ?? 0) <= mostNumbers);
}

function wordMarks(options: PolicyOptions, isFree: (row: number, column: number) => boolean): Mark[] {
  const { values = [], goals = [], traps = [] } = options;
  const columns = values[0]?.length ?? 0;
  const texts = numberTexts(values.flatMap((row) => Array.from(row)));
  const free = texts
    .map((text, i) => ({ text, row: Math.floor(i / columns), column: i % columns }))
    .filter(({ row, column }) => isFree(row, column));
  const named = [
    ...goals.map((cell) => ({ cell, text: 'goal' })),
    ...traps.map((cell) => ({ cell, text: 'trap' })),
  ];
  const marks: Mark[] = [];
  if (hasNumbers(options)) {
    const [x, y] = [free.map(({ column }) => column), free.map(({ row }) => row + 0.33)];
    marks.push({ mark: 'text', x, y, texts: free.map(({ text }) => text), size: 10 });
  }
  if (named.length > 0) {
    const [x, y] = [named.map(({ cell }) => cell[1]), named.map(({ cell }) => cell[0])];
    marks.push({ mark: 'text', x, y, texts: named.map(({ text }) => text), size: 12, bold: true });
  }
  return marks;
}

function altOf(
  moves: readonly (readonly Moves[])[],
  { values, walls = [], goals = [], traps = [] }: PolicyOptions,
): string {
  const size = `A grid world of ${moves.length} x ${moves[0]?.length ?? 0} cells`;
  const kinds = [
    [walls, 'wall'],
    [goals, 'goal'],
    [traps, 'trap'],
  ] as const;
  const has = kinds.filter(([cells]) => cells.length > 0).map(([cells, name]) => counted(cells.length, name));
  const numbers = (values ?? []).flatMap((row) => Array.from(row)).filter(Number.isFinite);
  const spans =
    numbers.length > 0 ? ` Values from ${said(least(numbers))} to ${said(greatest(numbers))}.` : '';
  const count = (move: Move) => moves.flat().filter((cell) => cell && [cell].flat().includes(move)).length;
  const told = (['up', 'down', 'left', 'right'] as const).map((move) => `${move} ${count(move)}`).join(', ');
  return `${size}${has.length > 0 ? ` with ${has.join(', ')}` : ''}. Best moves: ${told}.${spans}`;
}
