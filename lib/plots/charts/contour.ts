import { extentOf, widened } from '../domain.ts';
import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { linearTicks } from '../ticks.ts';
import { goalMarks, pathMarks, startMarks, steps } from './descent-paths.ts';
import { type Heights, heightsOf, type Landscape, type LandscapeOptions } from './landscape.ts';
import { landscapeText } from './landscape-text.ts';

export interface ContourOptions extends LandscapeOptions {
  /** The heights of the lines, as they are drawn; round numbers where nothing is said. */
  levels?: readonly number[] | undefined;
  /** One unit is as long on both axes. */
  square?: boolean | undefined;
}

/** Lines of equal height over a plane, as on a map, with the paths of optimizers over them. */
export function contour(landscape: Landscape, options: ContourOptions): Figure {
  const { title, note, paths = {}, goal, animated = false } = options;
  const heights = heightsOf('contour', landscape, options);
  const at = (step?: number): Panel => ({
    ...heights.axes,
    ...(options.square ? { square: true } : { ratio: 0.72 }),
    marks: [...ground(heights, options), ...pathMarks(paths, step), ...startMarks(paths), ...goalMarks(goal)],
  });
  return figure({
    title,
    alt: options.alt ?? landscapeText('Contour lines', heights, options),
    note,
    columns: 2,
    panels: [at()],
    frames: animated ? steps(paths).map((step) => ({ name: `step ${step}`, panels: [at(step)] })) : undefined,
  });
}

// Colours say how high, lines how steep.
function ground({ x, y, z, label }: Heights, { levels }: ContourOptions): Mark[] {
  if (x.length === 0 || y.length === 0) return [];
  const grid = { rows: y.length, columns: x.length, x: edges(x), y: edges(y) };
  const lines = levels ?? linearTicks(widened(extentOf([z])), 10);
  return [
    { mark: 'cells', ...grid, colours: { values: z, label } },
    { mark: 'cells', ...grid, colours: { values: z }, levels: lines, role: 'faint', opacity: 0.6 },
  ];
}

// Heights are those of the middles of cells.
function edges(middles: readonly number[]): readonly [number, number] {
  const half = middles.length > 1 ? (middles.at(-1)! - middles[0]!) / (middles.length - 1) / 2 : 0.5;
  return [middles[0]! - half, middles.at(-1)! + half];
}
