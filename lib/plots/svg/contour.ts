import type { Numbers } from '../marks.ts';
import type { Point } from './path-text.ts';

/** Heights over a grid: z has one row for each y. */
export interface Heights {
  x: Numbers;
  y: Numbers;
  z: Numbers;
}

/** A line along which the heights have one value. */
export interface Contour {
  points: Point[];
  closed: boolean;
}

/** The lines along which the heights have that value: marching squares, straight inside of each square. */
export function contour(heights: Heights, level: number): Contour[] {
  return joined(segments(heights, level, 0));
}

/** The rings around what is as high as that value or higher; a hole is a ring, too, for the even-odd rule. */
export function region(heights: Heights, level: number): Point[][] {
  return joined(segments(heights, level, 1)).map(({ points }) => points);
}

/** From one edge of a square to another; an edge has a number, so that neighbours find each other. */
interface Segment {
  from: number;
  to: number;
  ends: readonly [Point, Point];
}

// Corners of a square, counted from its lower left against the clock; edge i goes from corner i to the next.
// The line has what is higher on its left. Where two opposite corners are higher the middle decides.
const turns: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];
const turnsOfHighMiddle: Record<number, readonly (readonly [number, number])[]> = {
  5: [
    [0, 1],
    [2, 3],
  ],
  10: [
    [1, 2],
    [3, 0],
  ],
};

// With a margin of 1 the grid is surrounded by depths, so that every line closes along its border.
function segments({ x, y, z }: Heights, level: number, margin: 0 | 1): Segment[] {
  const [columns, rows] = [x.length, y.length];
  const found: Segment[] = [];
  const heightAt = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return Number.NEGATIVE_INFINITY;
    const height = z[row * columns + column]!;
    return Number.isNaN(height) ? Number.NEGATIVE_INFINITY : height;
  };
  const placeOf = (column: number, row: number): Point => [
    x[Math.min(columns - 1, Math.max(0, column))]!,
    y[Math.min(rows - 1, Math.max(0, row))]!,
  ];
  for (let row = -margin; row < rows - 1 + margin; row++) {
    let [a, d] = [heightAt(-margin, row), heightAt(-margin, row + 1)];
    for (let column = -margin; column < columns - 1 + margin; column++) {
      const [b, c] = [heightAt(column + 1, row), heightAt(column + 1, row + 1)];
      const kind = +(a >= level) | (+(b >= level) << 1) | (+(c >= level) << 2) | (+(d >= level) << 3);
      if (kind > 0 && kind < 15) {
        const high = [a, b, c, d];
        const crossed = (edge: number): Point => {
          const [from, to] = [around[edge]!, around[(edge + 1) % 4]!];
          const [start, end] = [
            placeOf(column + from[0], row + from[1]),
            placeOf(column + to[0], row + to[1]),
          ];
          return between(start, end, { a: high[edge]!, b: high[(edge + 1) % 4]!, level });
        };
        const numberOf = (edge: number) => edgeNumber(column, row, edge, columns + 2);
        for (const [from, to] of turnsIn(kind, high, level)) {
          if (margin === 0 && (openEnd(high, from) || openEnd(high, to))) continue;
          found.push({ from: numberOf(from), to: numberOf(to), ends: [crossed(from), crossed(to)] });
        }
      }
      [a, d] = [b, c];
    }
  }
  return found;
}

const around = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

// Each edge belongs to the corner at its lower left: twice the number of the corner, one more if it stands.
function edgeNumber(column: number, row: number, edge: number, stride: number): number {
  const corner = (row + 1 + (edge === 2 ? 1 : 0)) * stride + column + 1 + (edge === 1 ? 1 : 0);
  return 2 * corner + (edge % 2);
}

// A line ends where heights are missing.
function openEnd(high: readonly number[], edge: number): boolean {
  return high[edge] === Number.NEGATIVE_INFINITY || high[(edge + 1) % 4] === Number.NEGATIVE_INFINITY;
}

function turnsIn(kind: number, high: readonly number[], level: number) {
  const middle = high.reduce((sum, height) => sum + height / 4, 0);
  return (middle >= level ? turnsOfHighMiddle[kind] : undefined) ?? turns[kind]!;
}

// Towards a depth without end the line stays at the corner.
function between(from: Point, to: Point, { a, b, level }: { a: number; b: number; level: number }): Point {
  const step = (level - a) / (b - a);
  const t =
    a === Number.NEGATIVE_INFINITY
      ? 1
      : b === Number.NEGATIVE_INFINITY
        ? 0
        : Number.isFinite(step)
          ? step
          : 0.5;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}

// Every edge ends one segment at most and begins one at most.
function joined(all: Iterable<Segment>): Contour[] {
  const next = new Map<number, Segment>();
  const ends = new Set<number>();
  for (const segment of all) {
    next.set(segment.from, segment);
    ends.add(segment.to);
  }
  // Open lines begin where nothing ends; what is left afterwards are rings.
  const open = [...next.values()].filter(({ from }) => !ends.has(from)).map((start) => follow(start, next));
  const rings: Contour[] = [];
  for (const start of next.values()) if (next.has(start.from)) rings.push(follow(start, next));
  return [...open, ...rings];
}

function follow(start: Segment, next: Map<number, Segment>): Contour {
  const points = [start.ends[0]];
  let segment: Segment | undefined = start;
  let last = start;
  while (segment) {
    next.delete(segment.from);
    points.push(segment.ends[1]);
    last = segment;
    segment = next.get(segment.to);
  }
  const closed = last.to === start.from;
  if (closed) points.pop();
  return { points, closed };
}
