import type { Axis, Panel } from '../figure.ts';
import { shortened, textWidth } from '../text-width.ts';
import { fontSizes } from '../theme.ts';
import { barWidth } from './colour-bar.ts';
import { element, group, px } from './element.ts';
import { hasFilling } from './filling.ts';
import { nameLine, type Placed, tickGap } from './layout.ts';
import type { Space } from './space.ts';
import { toBaseline, words } from './words.ts';
import { slant } from './x-labels.ts';

/** The lines behind the marks: faint, at the ticks. */
export function grid({ panel, x, y }: Placed, space: Space): string {
  const { left, top, width, height } = space.box;
  const across = gridded(panel, 'y')
    ? y.ticks.map(({ value }) => `M${left},${px(space.y.at(value))}h${width}`)
    : [];
  const up = gridded(panel, 'x')
    ? x.ticks.map(({ value }) => `M${px(space.x.at(value))},${top}v${height}`)
    : [];
  const d = [...across, ...up].join('');
  return d && element('path', { d, fill: 'none', ...space.pen.stroke('faint') });
}

/** What is written along the axes, the short lines to it, and the lines from which bars and curves rise. */
export function axes(placed: Placed, space: Space): string {
  return xAxis(placed, space) + yAxis(placed, space) + zeros(placed.panel, space) + barLabel(placed, space);
}

// A lying bar or a point is read along x, a curve is not; a grid under cells would not be seen.
function gridded(panel: Panel, direction: 'x' | 'y'): boolean {
  const axis = panel[direction];
  if (axis.hidden || axis.categories || hasFilling(panel)) return false;
  const stands = panel.marks.some(
    (mark) => mark.mark === 'line' || mark.mark === 'area' || (mark.mark === 'bar' && !mark.lying),
  );
  const lies = panel.marks.some((mark) => mark.mark === 'bar' && mark.lying);
  return direction === 'y' ? !lies : !stands;
}

function xAxis({ panel, x, outer }: Placed, { box, pen, x: place }: Space): string {
  if (panel.x.hidden) return '';
  const bottom = box.top + box.height;
  const labels = x.ticks.map(({ value, text }) => {
    const at = place.at(value);
    if (!x.turned) {
      return words(text, pen, {
        x: at,
        y: bottom + tickGap + fontSizes.tick,
        ...tickStyle,
        anchor: 'middle',
      });
    }
    const reach = (at - outer.left) / slant;
    const fitting = shortened(text, reach, { size: fontSizes.tick });
    const [left, top] = [at + 4, bottom + tickGap + fontSizes.tick * 0.8];
    const turn = `rotate(-45 ${px(left)} ${px(top)})`;
    return words(fitting, pen, { x: left, y: top, ...tickStyle, anchor: 'end', more: { transform: turn } });
  });
  const ticks = panel.x.categories ? [] : x.ticks.map(({ value }) => `M${px(place.at(value))},${bottom}v4`);
  const line = hasFilling(panel) ? '' : `M${box.left},${bottom}h${box.width}`;
  const d = line + ticks.join('');
  const strokes = d && element('path', { d, fill: 'none', ...pen.stroke('muted') });
  return (
    strokes +
    group({}, labels.join('')) +
    xName(panel.x, { outer, box, bottom: bottom + tickGap + x.height }, pen)
  );
}

function xName(
  { label }: Axis,
  { outer, box, bottom }: { outer: Placed['outer']; box: Placed['box']; bottom: number },
  pen: Space['pen'],
): string {
  const type = { size: fontSizes.label };
  const text = shortened(label, outer.width, type);
  const half = textWidth(text, type) / 2;
  // In the middle of the axis, unless it would leave the panel there.
  const middle = Math.min(
    Math.max(box.left + box.width / 2, outer.left + half),
    outer.left + outer.width - half,
  );
  return words(text, pen, {
    x: middle,
    y: bottom + 15,
    size: fontSizes.label,
    ink: 'muted',
    anchor: 'middle',
  });
}

// The name of the y axis stands above it, where it is read without turning the head.
function yAxis({ panel, y, outer, bar }: Placed, { box, pen, y: place }: Space): string {
  if (panel.y.hidden) return '';
  const labels = y.ticks.map(({ value, text }) =>
    words(text, pen, {
      x: box.left - tickGap,
      y: place.at(value) + fontSizes.tick * toBaseline,
      ...tickStyle,
      anchor: 'end',
    }),
  );
  const beside = bar ? box.left + box.width + barWidth(bar, box.height) - outer.left : outer.width;
  const barName = bar ? Math.min(beside * 0.44, textWidth(bar.label, { size: fontSizes.label })) + 12 : 0;
  const room = beside - barName;
  const name = shortened(panel.y.label, room, { size: fontSizes.label });
  const above = {
    x: outer.left,
    y: box.top - (nameLine - fontSizes.label - 1),
    size: fontSizes.label,
    ink: 'muted' as const,
  };
  return group({}, labels.join('')) + words(name, pen, above);
}

const tickStyle = { size: fontSizes.tick, ink: 'muted' } as const;

// Above the bar where there is room, else it begins farther to the left.
function barLabel({ panel, outer, bar }: Placed, { pen, box }: Space): string {
  if (!bar) return '';
  const right = box.left + box.width + barWidth(bar, box.height);
  const name = panel.y.hidden ? 0 : textWidth(panel.y.label, { size: fontSizes.label }) + 12;
  const room = Math.max(right - outer.left - name, (right - outer.left) * 0.44);
  const text = shortened(bar.label, room, { size: fontSizes.label });
  const above = box.top - (nameLine - fontSizes.label - 1);
  return words(text, pen, { x: right, y: above, size: fontSizes.label, ink: 'muted', anchor: 'end' });
}

// Where an axis has negative numbers, too, the place of 0 is worth a line.
function zeros(panel: Panel, { box, pen, x, y }: Space): string {
  const crosses = ({ domain = [0, 1], hidden, categories }: Axis) =>
    !hidden && !categories && domain[0] < 0 && domain[1] > 0;
  if (hasFilling(panel)) return '';
  const across =
    gridded(panel, 'y') && crosses(panel.y) && y.linear ? `M${box.left},${px(y.at(0))}h${box.width}` : '';
  const up =
    gridded(panel, 'x') && crosses(panel.x) && x.linear ? `M${px(x.at(0))},${box.top}v${box.height}` : '';
  const lying = panel.marks.some((mark) => mark.mark === 'bar' && mark.lying);
  const upright =
    lying && !panel.y.hidden && !crosses(panel.x) ? `M${box.left},${box.top}v${box.height}` : '';
  const d = across + up + upright;
  return d && element('path', { d, fill: 'none', ...pen.stroke('muted'), 'stroke-opacity': 0.7 });
}
