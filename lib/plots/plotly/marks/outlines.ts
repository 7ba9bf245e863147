import type { CellsMark } from '../../marks.ts';
import { contour } from '../../svg/contour.ts';
import { colour, lineWidths, paint } from '../../theme.ts';
import type { Json, Place } from '../trace.ts';
import { barOnly } from './bar-only.ts';
import { middles } from './edges.ts';

/**
 * Lines of equal value through a grid, one trace for each level. Plotly's own contours know equal steps only,
 * and each of them would carry the whole grid.
 */
export function outlines(mark: CellsMark, place: Place): Json[] {
  const { rows, columns, colours, levels = [] } = mark;
  const grid = { x: middles(mark.x, columns), y: middles(mark.y, rows), z: colours.values };
  const traces = levels.map((level) => {
    const corners = contour(grid, level).flatMap(({ points, closed }, i) => [
      ...(i > 0 ? [gap] : []),
      ...points,
      ...(closed && points[0] ? [points[0]] : []),
    ]);
    return {
      type: 'scatter',
      mode: 'lines',
      x: corners.map((corner) => corner[0]),
      y: corners.map((corner) => corner[1]),
      xaxis: place.x,
      yaxis: place.y,
      line: { color: colourOf(mark, level, place), width: lineWidths.level },
      connectgaps: false,
      hoverinfo: 'skip',
    };
  });
  return place.colourBar ? [...traces, barOnly(colours, place)] : traces;
}

const gap: readonly [number | null, number | null] = [null, null];

function colourOf({ role, colours }: CellsMark, level: number, { theme }: Place): string {
  if (role !== undefined) return colour(role, theme);
  const { scale = 'sequential', domain = [0, 1] } = colours;
  return paint(scale, (level - domain[0]) / (domain[1] - domain[0]));
}
