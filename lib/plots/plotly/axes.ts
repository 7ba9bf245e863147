import type { Panel } from '../figure.ts';
import type { Placed } from '../svg/layout.ts';
import { shortened } from '../text-width.ts';
import { colour, fontSizes, type Theme } from '../theme.ts';
import { axisJson } from './axis.ts';
import { sceneJson, surfaceOf } from './in-space.ts';
import { literal } from './literal.ts';
import { domainOf, type Sheet } from './sheet.ts';
import type { Json, Place } from './trace.ts';

/** The axes of all panels, numbered as plotly wants it: `xaxis`, `xaxis2`, ..., and `scene` for what is in space. */
export function axesJson(sheet: Sheet, theme: Theme): Json {
  const layout: Json = {};
  for (const [at, placed] of sheet.placed.entries()) {
    const { panel } = placed;
    const n = numberOf(at);
    const ground = surfaceOf(panel);
    if (ground) layout[`scene${n}`] = sceneJson(panel, ground, spaceOf(sheet, at), theme);
    if (!isFlat(panel)) continue;
    const domain = domainOf(sheet, at);
    layout[`xaxis${n}`] = xAxis(placed, { domain: domain.x, n, theme });
    layout[`yaxis${n}`] = yAxis(placed, { domain: domain.y, n, theme });
  }
  return layout;
}

/** Whether a panel has a pair of axes: tables have none, and surfaces three. */
export const isFlat = ({ marks }: Panel): boolean =>
  !marks.some(({ mark }) => mark === 'table' || mark === 'surface');

/** What plotly writes behind `x`, `yaxis` or `scene`: nothing for the first, 2 for the second. */
export const numberOf = (at: number): string => (at === 0 ? '' : String(at + 1));

interface Side {
  domain: readonly [number, number];
  n: string;
  theme: Theme;
}

function xAxis({ panel, x, outer, bar }: Placed, { domain, n, theme }: Side): Json {
  const name = shortened(panel.x.label, outer.width, { size: fontSizes.label });
  const muted = colour('muted', theme);
  return {
    ...axisJson(panel.x, { domain, anchor: `y${n}`, grid: !isFilled(panel), ticks: x.ticks, theme }),
    ...(!panel.x.hidden && {
      title: { text: literal(name), standoff: 6, font: { size: fontSizes.label, color: muted } },
      tickangle: x.turned ? -45 : 0,
      showline: !isFilled(panel),
      ...(!isFilled(panel) && { linecolor: muted }),
    }),
    // In a wide page a panel that keeps its proportions stays beside what is written next to it.
    ...(panel.square && { constrain: 'domain', constraintoward: bar ? 'right' : 'left' }),
  };
}

// The name stands above the axis, as in the SVG: see captions.ts.
function yAxis({ panel, y }: Placed, { domain, n, theme }: Side): Json {
  return {
    ...axisJson(panel.y, { domain, anchor: `x${n}`, grid: !isFilled(panel), ticks: y.ticks, theme }),
    ...tie(panel, n),
  };
}

// A picture would tie the axes by itself.
function tie({ square, marks }: Panel, n: string): Json {
  if (square) return { scaleanchor: `x${n}`, scaleratio: 1, constrain: 'domain', constraintoward: 'top' };
  return marks.some(({ mark }) => mark === 'image') ? { scaleanchor: false } : {};
}

const filling = new Set(['cells', 'image']);
const isFilled = ({ marks }: Panel) => marks.some(({ mark }) => filling.has(mark));

// A scene brings its own axes, for which the SVG has room around the box.
function spaceOf(sheet: Sheet, at: number): Place['domain'] {
  const { outer, box } = sheet.placed[at]!;
  const width = box.left + box.width - outer.left;
  return domainOf(sheet, at, {
    left: outer.left,
    top: box.top,
    width,
    height: outer.top + outer.height - box.top,
  });
}
