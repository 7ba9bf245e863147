import type { Mark } from '../marks.ts';
import { area } from './marks/area.ts';
import { bar } from './marks/bar.ts';
import { cells } from './marks/cells.ts';
import { image } from './marks/image.ts';
import { line } from './marks/line.ts';
import { path } from './marks/path.ts';
import { points } from './marks/points.ts';
import { surface } from './marks/surface.ts';
import { table } from './marks/table.ts';
import { text } from './marks/text.ts';
import type { Space } from './space.ts';

type Drawers = { [Kind in Mark['mark']]: (mark: Extract<Mark, { mark: Kind }>, space: Space) => string };

const drawers: Drawers = { line, area, points, bar, cells, image, path, text, table, surface };

/** A mark as SVG; nothing where the mark has nothing to show. */
export function drawMark(mark: Mark, space: Space): string {
  return (drawers[mark.mark] as (mark: Mark, space: Space) => string)(mark, space);
}
