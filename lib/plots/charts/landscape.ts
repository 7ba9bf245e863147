import { widened } from '../domain.ts';
import type { Axis } from '../figure.ts';
import { greatest, least } from '../greatest.ts';
import type { Numbers } from '../marks.ts';
import { type ChartOptions, refuse } from './chart.ts';
import type { Paths } from './descent-paths.ts';

/** Heights over a plane: a function of x and y, or a grid whose z has one row for each y. */
export type Landscape =
  | ((x: number, y: number) => number)
  | { x: Numbers; y: Numbers; z: readonly Numbers[] };

export interface LandscapeOptions extends ChartOptions {
  /** What is along x and y: the names of two weights. */
  x?: string | undefined;
  y?: string | undefined;
  /** What the height is. */
  height?: string | undefined;
  /** Where a function is drawn; around the paths where nothing is said. */
  over?: { x: readonly [number, number]; y: readonly [number, number] } | undefined;
  /** Logarithms of the heights; where these are positive and span many powers of ten if nothing is said. */
  log?: boolean | undefined;
  /** The ways of optimizers, each step an x and a y, by their names. */
  paths?: Paths | undefined;
  /** The place to be reached. */
  goal?: readonly [number, number] | undefined;
  /** The paths grow step by step; on paper these are three pictures. */
  animated?: boolean | undefined;
}

/** Heights that can be drawn. */
export interface Heights {
  x: number[];
  y: number[];
  /** Row after row, as high as they are drawn. */
  z: number[];
  label: string;
  axes: { x: Axis; y: Axis };
  /** The lowest and the highest as they were, and where the lowest is. */
  lowest: { x: number; y: number; z: number } | undefined;
  most: number;
}

/** The heights of a landscape on a grid, on a logarithmic scale where they need one. */
export function heightsOf(chart: string, landscape: Landscape, options: LandscapeOptions): Heights {
  const { x, y, z } =
    typeof landscape === 'function' ? sampled(landscape, options) : given(chart, landscape, options);
  const { height = 'loss', log = needsLog(z) } = options;
  const places = z.map((_, i) => i).filter((i) => Number.isFinite(z[i]));
  const low = places.reduce<number | undefined>(
    (best, i) => (best === undefined || z[i]! < z[best]! ? i : best),
    undefined,
  );
  return {
    x,
    y,
    z: (log ? logarithms(z) : z).map(short),
    label: log ? `log₁₀ ${height}` : height,
    axes: {
      x: { label: options.x ?? 'w', domain: ends(x) },
      y: { label: options.y ?? 'b', domain: ends(y) },
    },
    lowest:
      low === undefined
        ? undefined
        : { x: x[low % x.length]!, y: y[Math.floor(low / x.length)]!, z: z[low]! },
    most: places.reduce((most, i) => Math.max(most, z[i]!), Number.NEGATIVE_INFINITY),
  };
}

const columns = 81; // fine enough for smooth lines
const rows = 61;

type Grid = { x: number[]; y: number[]; z: number[] };

function sampled(
  height: (x: number, y: number) => number,
  { over, paths = {}, goal }: LandscapeOptions,
): Grid {
  const all = [...Object.values(paths).flat(), ...(goal ? [goal] : [])];
  const x = spread(over?.x ?? around(all.map((place) => place[0])), columns);
  const y = spread(over?.y ?? around(all.map((place) => place[1])), rows);
  return { x, y, z: y.flatMap((b) => x.map((a) => height(a, b))) };
}

function given(
  chart: string,
  { x, y, z }: Exclude<Landscape, (x: number, y: number) => number>,
  { title }: LandscapeOptions,
): Grid {
  if (z.length !== y.length) {
    refuse(chart, title, `z has ${z.length} rows and y ${y.length} numbers, wanted a row for each y`);
  }
  const odd = z.findIndex((row) => row.length !== x.length);
  if (odd >= 0) {
    refuse(
      chart,
      title,
      `row ${odd} of z has ${z[odd]!.length} heights and x ${x.length} numbers, wanted one for each x`,
    );
  }
  return { x: Array.from(x), y: Array.from(y), z: z.flatMap((row) => Array.from(row)) };
}

// With room on both sides; a path that ran away to infinity must not take the rest out of sight.
function around(numbers: readonly number[]): readonly [number, number] {
  const finite = numbers.filter(Number.isFinite);
  if (finite.length === 0) return [-2, 2];
  const [low, high] = widened([least(finite), greatest(finite)]);
  const room = (high - low) * 0.15;
  return [low - room, high + room];
}

function spread([from, to]: readonly [number, number], count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

function ends(numbers: readonly number[]): readonly [number, number] {
  const finite = numbers.filter(Number.isFinite);
  return finite.length === 0 ? [0, 1] : widened([least(finite), greatest(finite)]);
}

// A tenth of the plane lies a hundred times lower than the highest place: evenly spaced lines would miss it.
function needsLog(z: readonly number[]): boolean {
  const sorted = z.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0 || sorted[0]! < 0) return false;
  const low = sorted[Math.floor(sorted.length / 10)]!;
  return sorted.at(-1)! > 100 * low && sorted.at(-1)! > 0;
}

// What is 0 or below has no logarithm: it is drawn as low as the lowest that has one, but not without end.
function logarithms(z: readonly number[]): number[] {
  const positive = z.filter((height) => Number.isFinite(height) && height > 0);
  const floor = Math.max(least(positive), greatest(positive) * 1e-6);
  return z.map((height) => (positive.length === 0 ? Number.NaN : Math.log10(Math.max(height, floor))));
}

// Four digits are more than colours show, and a notebook has to store them.
const short = (height: number) => Number(height.toPrecision(4));
