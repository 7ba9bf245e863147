import { greatest, least } from '../greatest.ts';
import type { Columns, Numbers } from '../marks.ts';
import { counted, said } from './words.ts';

/** Where to go from a cell. */
export type Move = 'up' | 'down' | 'left' | 'right';

/** One move, several that are equally good, or none. */
export type Moves = Move | readonly Move[] | null | undefined | '';

/** A row and a column, counted from the upper left. */
export type Cell = readonly [number, number];

/** A grid world, and what is known of it. */
export interface World {
  /** How good each cell is. */
  values?: readonly Numbers[] | undefined;
  walls?: readonly Cell[] | undefined;
  goals?: readonly Cell[] | undefined;
  traps?: readonly Cell[] | undefined;
}

/** How large a world is, what is in it, and how often each move is the best. */
export function policyInWords(moves: readonly (readonly Moves[])[], world: World): string {
  const { values, walls = [], goals = [], traps = [] } = world;
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

/** A row for each cell: what it is or where to go from there, and how good it is. */
export function policyTable(moves: readonly (readonly Moves[])[], world: World): Columns {
  const { values, walls = [], goals = [], traps = [] } = world;
  const kinds = { wall: walls, goal: goals, trap: traps };
  const cells = moves.flatMap((line, row) =>
    line.map((own, column) => {
      const kind = Object.entries(kinds).find(([, list]) =>
        list.some(([r, c]) => r === row && c === column),
      )?.[0];
      const move = own ? [own].flat().join(' or ') : null;
      return {
        row,
        column,
        what: kind ?? move,
        value: kind === 'wall' ? null : (values?.[row]?.[column] ?? null),
      };
    }),
  );
  return [
    { name: 'row', values: cells.map(({ row }) => row) },
    { name: 'column', values: cells.map(({ column }) => column) },
    { name: 'best move', values: cells.map(({ what }) => what) },
    ...(values ? [{ name: 'value', values: cells.map(({ value }) => value) }] : []),
  ];
}
