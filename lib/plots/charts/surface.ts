import type { Panel } from '../figure.ts';
import { type Figure, figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { goalMarks, pathMarks, startMarks, steps } from './descent-paths.ts';
import { type Heights, heightsOf, type Landscape, type LandscapeOptions } from './landscape.ts';
import { landscapeText } from './landscape-text.ts';

/** Heights over a plane as mountains in space, with the paths of optimizers on them; on paper seen from above. */
export function surface(landscape: Landscape, options: LandscapeOptions): Figure {
  const { title, note, paths = {}, goal, animated = false } = options;
  const heights = heightsOf('surface', landscape, options);
  const at = (step?: number): Panel => ({
    ...heights.axes,
    ratio: 0.72,
    marks: [...ground(heights), ...pathMarks(paths, step), ...startMarks(paths), ...goalMarks(goal)],
  });
  return figure({
    title,
    alt: options.alt ?? landscapeText('A surface', heights, options),
    note,
    columns: 2,
    panels: [at()],
    frames: animated ? steps(paths).map((step) => ({ name: `step ${step}`, panels: [at(step)] })) : undefined,
  });
}

// One row or column has no surface.
function ground({ x, y, z, label }: Heights): Mark[] {
  return x.length > 1 && y.length > 1 ? [{ mark: 'surface', x, y, z, label }] : [];
}
