import { placing } from '../scale.ts';
import { axes, grid } from './axes.ts';
import { colourBar } from './colour-bar.ts';
import { drawMark } from './draw-mark.ts';
import { element, group } from './element.ts';
import { headingLine, type Placed } from './layout.ts';
import type { Pen } from './pen.ts';
import type { Space } from './space.ts';
import { lines } from './words.ts';

// Marks are cut off a little outside of their axes: a line along the edge keeps its width.
const reach = 3;

/** A panel with its title, axes and marks. What it has to name inside of the figure begins with that id. */
export function drawPanel(placed: Placed, pen: Pen, id: string): string {
  const { panel, box, outer, heading, headingType, bar } = placed;
  const space: Space = {
    panel,
    box,
    x: placing(panel.x, [box.left, box.left + box.width]),
    y: placing(panel.y, [box.top + box.height, box.top]),
    pen,
    clip: `url(#${id}c)`,
  };
  const title = lines(heading, pen, { x: outer.left, top: outer.top, line: headingLine, ...headingType });
  const marks = panel.marks.map((mark) => drawMark(mark, space)).join('');
  if (panel.marks[0]?.mark === 'table') return group({}, title + marks);
  const clip = marks.includes(space.clip) ? clipPath(space, `${id}c`) : '';
  const legend = bar ? colourBar(bar, box, pen, `${id}b`) : '';
  return group({}, title + clip + grid(placed, space) + marks + axes(placed, space) + legend);
}

function clipPath({ box }: Space, id: string): string {
  const { left, top, width, height } = box;
  const rect = { x: left - reach, y: top - reach, width: width + 2 * reach, height: height + 2 * reach };
  return element('clipPath', { id }, element('rect', rect));
}
