import type { Mark } from '../marks.ts';
import { opacities } from '../theme.ts';
import { drawInSpace, surfaceOf } from './in-space.ts';
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
import type { Json, Place } from './trace.ts';

/** The traces of a mark, those behind first. */
export function draw(mark: Mark, place: Place): Json[] {
  const ground = surfaceOf(place.panel);
  const traces = ground ? drawInSpace(mark, ground, place) : drawFlat(mark, place);
  const opacity = mark.opacity ?? opacities[mark.mark];
  // Points have their opacity one by one, so that those that lie over each other are darker.
  return opacity === 1 || mark.mark === 'table' || mark.mark === 'points'
    ? traces
    : traces.map((trace) => ({ ...trace, opacity }));
}

function drawFlat(mark: Mark, place: Place): Json[] {
  switch (mark.mark) {
    case 'line':
      return line(mark, place);
    case 'area':
      return area(mark, place);
    case 'points':
      return points(mark, place);
    case 'bar':
      return bar(mark, place);
    case 'cells':
      return cells(mark, place);
    case 'image':
      return image(mark, place);
    case 'path':
      return path(mark, place);
    case 'text':
      return text(mark, place);
    case 'table':
      return table(mark, place);
    case 'surface':
      return surface(mark, place);
  }
}
