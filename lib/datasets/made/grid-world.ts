import type { Rng } from '../../base/index.ts';
import { wantFinite, wantShare } from './want.ts';

export interface GridWorldOptions {
  /** One letter a cell: S start, G goal, X pit, # wall, . free. */
  map?: readonly string[];
  /** How often a step goes to the left or right of where it was meant, evenly. */
  slip?: number;
  /** For every step that does not end the walk. */
  cost?: number;
  goal?: number;
  pit?: number;
}

export interface Outcome {
  readonly next: number;
  readonly reward: number;
  /** The walk is over: at a goal or in a pit. */
  readonly done: boolean;
}

/** States are numbered row by row, walls too; `transitions` is the model, `step` draws from it. */
export interface GridWorld {
  readonly rows: number;
  readonly columns: number;
  readonly states: number;
  readonly actions: readonly ['up', 'right', 'down', 'left'];
  readonly map: readonly string[];
  readonly start: number;
  /** Whether walks end in the state. */
  isEnd(state: number): boolean;
  /** Every outcome of the action with its probability; these add up to 1. */
  transitions(state: number, action: number): (Outcome & { readonly probability: number })[];
  /** One outcome of the action. */
  step(state: number, action: number, rng: Rng): Outcome;
}

const actions = ['up', 'right', 'down', 'left'] as const;
const moves = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
] as const;

/** A grid to find a way through. A step into a wall or over the border stays where it is. */
export function gridWorld({
  map = ['S...', '.#.X', '....', '...G'],
  slip = 0,
  cost = -0.04,
  goal = 1,
  pit = -1,
}: GridWorldOptions = {}): GridWorld {
  const columns = checkMap(map);
  wantShare('grid-world', { slip });
  wantFinite('grid-world', { cost, goal, pit });
  const cells = map.join('');
  const isEnd = (state: number) => cells[state] === 'G' || cells[state] === 'X';

  const target = (state: number, action: number) => {
    const [down, right] = moves[action]!;
    const [row, column] = [Math.floor(state / columns) + down, (state % columns) + right];
    const inside = row >= 0 && row < map.length && column >= 0 && column < columns;
    return inside && cells[row * columns + column] !== '#' ? row * columns + column : state;
  };
  const outcome = (next: number): Outcome => {
    const reward = { G: goal, X: pit }[cells[next]!] ?? cost;
    return { next, reward, done: isEnd(next) };
  };

  const transitions = (state: number, action: number) => {
    checkMove(state, action, cells);
    // Nothing happens any more where a walk has ended.
    if (isEnd(state)) return [{ probability: 1, next: state, reward: 0, done: true }];
    const ways = [
      { probability: 1 - slip, turn: 0 },
      { probability: slip / 2, turn: 1 },
      { probability: slip / 2, turn: 3 },
    ];
    return ways
      .filter(({ probability }) => probability > 0)
      .map(({ probability, turn }) => ({ probability, ...outcome(target(state, (action + turn) % 4)) }));
  };
  const step = (state: number, action: number, rng: Rng): Outcome => {
    const ways = transitions(state, action);
    let drawn = rng();
    for (const { probability, ...way } of ways) {
      if (drawn < probability) return way;
      drawn -= probability;
    }
    // Rounding can leave a hair above the last one.
    const { next, reward, done } = ways.at(-1)!;
    return { next, reward, done };
  };

  return {
    rows: map.length,
    columns,
    states: cells.length,
    actions,
    map,
    start: cells.indexOf('S'),
    isEnd,
    transitions,
    step,
  };
}

/** The width of a map with rows of one width, known letters and one start. */
function checkMap(map: readonly string[]): number {
  const columns = map[0]?.length ?? 0;
  const wanted = 'wanted rows of one length, made of the letters S, G, X, # and ., with one S';
  const problem = (found: string) => new RangeError(`Cannot make grid-world from a map ${found}: ${wanted}`);
  const uneven = map.findIndex((row) => row.length !== columns);
  if (columns === 0) throw problem('without cells');
  if (uneven >= 0) throw problem(`with rows of ${columns} and of ${map[uneven]!.length} cells`);
  const strange = /[^SGX#.]/.exec(map.join(''));
  if (strange) throw problem(`with the letter "${strange[0]}"`);
  const starts = map.join('').split('S').length - 1;
  if (starts !== 1) throw problem(`with ${starts} starts`);
  return columns;
}

function checkMove(state: number, action: number, cells: string): void {
  const tried = `Cannot move by action ${action} in state ${state}`;
  if (cells[state] === undefined)
    throw new RangeError(`${tried}: wanted a state from 0 to ${cells.length - 1}`);
  if (cells[state] === '#') throw new RangeError(`${tried}: it is a wall`);
  if (moves[action] === undefined) {
    throw new RangeError(`${tried}: wanted an action from 0 to 3 (${actions.join(', ')})`);
  }
}
