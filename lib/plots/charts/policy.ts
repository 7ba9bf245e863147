import { oneOf } from '../../base/index.ts';
import { type Figure, figure } from '../make.ts';
import type { Coloured, Mark, TextMark } from '../marks.ts';
import { byInk, withDomain } from './by-ink.ts';
import { type ChartOptions, refuse } from './chart.ts';
import { type Cell, type Move, type Moves, policyInWords, policyTable, type World } from './policy-words.ts';
import { emptySheet, rectangle } from './sheet.ts';
import { counted, numberTexts } from './words.ts';

export interface PolicyOptions extends ChartOptions, World {
  /** What the values are. */
  label?: string | undefined;
  /** The values in their cells, too; where there are few. */
  numbers?: boolean | undefined;
}

const mostNumbers = 100;

/** A grid world: in each cell the best move, or all that are equally good, and its value as colour. */
export function policy(moves: readonly (readonly Moves[])[], options: PolicyOptions): Figure {
  const { title, note, walls = [], goals = [], traps = [] } = options;
  const [rows, columns] = [moves.length, moves[0]?.length ?? 0];
  check(moves, options);
  const alt = options.alt ?? policyInWords(moves, options);
  const across = { x: 'column', y: 'row' };
  if (rows === 0 || columns === 0)
    return figure({ title, alt, note, panels: [emptySheet('no cells', across)] });
  const colours = coloursOf(rows, columns, options);
  const isFree = (row: number, column: number) =>
    ![...walls, ...goals, ...traps].some(([r, c]) => r === row && c === column);
  return figure({
    title,
    alt,
    note,
    tables: [policyTable(moves, options)],
    panels: [
      {
        x: { label: across.x, hidden: true, domain: [-0.5, columns - 0.5] },
        y: { label: across.y, hidden: true, domain: [-0.5, rows - 0.5], reversed: true },
        square: true,
        marks: [
          { mark: 'cells', rows, columns, colours },
          ...wallMarks(walls),
          ...arrowMarks(moves, isFree, { ...options, colours }),
          ...wordMarks(isFree, { ...options, colours, columns }),
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

function coloursOf(
  rows: number,
  columns: number,
  { values, label = 'value', walls = [] }: PolicyOptions,
): Coloured {
  if (!values) return { values: Array.from({ length: rows * columns }, () => Number.NaN) };
  const isWall = (i: number) => walls.some(([row, column]) => row * columns + column === i);
  const numbers = values
    .flatMap((row) => Array.from(row))
    .map((value, i) => (isWall(i) ? Number.NaN : value));
  return { ...withDomain(numbers), label };
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
  options: PolicyOptions & { colours: Coloured },
): Mark[] {
  const up = hasNumbers(options) ? 0.12 : 0;
  const arrows = moves.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const all = cell && isFree(row, column) ? ([cell].flat() as Move[]) : [];
      return all.map((move) => {
        const [x, y] = steps[move];
        const from = all.length === 1 ? -0.24 : 0.04;
        const to = all.length === 1 ? 0.24 : 0.3;
        const piece = [
          [column + x * from, row - up + y * from],
          [column + x * to, row - up + y * to],
        ] as const;
        return { cell: row * line.length + column, piece };
      });
    }),
  );
  return byInk(arrows, options.colours).map(({ role, things }) => ({
    mark: 'path',
    arrow: true,
    width: 2.5,
    role,
    pieces: things.map(({ piece }) => piece),
  }));
}

function hasNumbers({ values, numbers }: PolicyOptions): boolean {
  return values !== undefined && (numbers ?? values.length * (values[0]?.length ?? 0) <= mostNumbers);
}

function wordMarks(
  isFree: (row: number, column: number) => boolean,
  { colours, columns, ...options }: PolicyOptions & { colours: Coloured; columns: number },
): Mark[] {
  const { values = [], goals = [], traps = [] } = options;
  const texts = hasNumbers(options) ? numberTexts(values.flatMap((row) => Array.from(row))) : [];
  const numbers = texts
    .map((text, cell) => ({ text, cell, x: cell % columns, y: Math.floor(cell / columns) }))
    .filter(({ x, y }) => isFree(y, x))
    .map((word) => ({ ...word, y: word.y + 0.33 }));
  const place = ([y, x]: Cell, text: string) => ({ text, cell: y * columns + x, x, y });
  const named = [...goals.map((cell) => place(cell, 'goal')), ...traps.map((cell) => place(cell, 'trap'))];
  return [
    ...byInk(numbers, colours).map(({ role, things }) => textMark(things, { role, size: 10 })),
    ...byInk(named, colours).map(({ role, things }) => textMark(things, { role, size: 12, bold: true })),
  ];
}

function textMark(
  words: readonly { text: string; x: number; y: number }[],
  look: Pick<TextMark, 'role' | 'size' | 'bold'>,
): Mark {
  const [x, y, texts] = [words.map((one) => one.x), words.map((one) => one.y), words.map(({ text }) => text)];
  return { mark: 'text', x, y, texts, ...look };
}
