import type { Panel } from '../figure.ts';
import { barWidth } from '../svg/colour-bar.ts';
import { headingLine, type Placed } from '../svg/layout.ts';
import { shortened, wrapped } from '../text-width.ts';
import { colour, fontSizes, type Theme } from '../theme.ts';
import { isFlat, numberOf } from './axes.ts';
import { literal, literalLines } from './literal.ts';
import type { Sheet } from './sheet.ts';
import type { Json } from './trace.ts';

/** The claim of the figure over all of it. */
export function titleJson({ title, edge }: Sheet, theme: Theme): Json {
  return {
    text: literalLines(title),
    font: { size: fontSizes.title, color: colour('ink', theme), weight: 'bold' },
    x: 0,
    xref: 'container',
    xanchor: 'left',
    y: 1,
    yref: 'container',
    yanchor: 'top',
    pad: { l: edge, t: edge },
  };
}

/** What is written around the panels: their titles, the names of their y axes and colour bars, the note. */
export function captions(sheet: Sheet, panels: readonly Panel[], theme: Theme): Json[] {
  const { note, noteBelow } = sheet;
  const around = sheet.placed.flatMap((placed, at) => {
    const from = originOf(placed, at, sheet);
    return [...heading(placed, panels[at]!, from, theme), ...names(placed, from, theme)];
  });
  if (note.length === 0) return around;
  const under = caption(literalLines(note), fontSizes.note, colour('muted', theme));
  return [
    ...around,
    { ...under, xref: 'paper', x: 0, yref: 'paper', y: 0, yanchor: 'top', yshift: -noteBelow },
  ];
}

/** The upper corners of a panel's axes, in a wide page, too, where axes that keep their proportions move. */
interface Corners {
  left: Json;
  right: Json;
}

function originOf({ panel, box }: Placed, at: number, { room, high }: Sheet): Corners {
  const n = numberOf(at);
  const top = isFlat(panel)
    ? { xref: `x${n} domain`, yref: `y${n} domain`, y: 1 }
    : { xref: 'paper', yref: 'paper', y: 1 - box.top / high };
  const ends = isFlat(panel) ? [0, 1] : [box.left / room, (box.left + box.width) / room];
  return { left: { ...top, x: ends[0] }, right: { ...top, x: ends[1], xanchor: 'right' } };
}

function heading(
  { outer, box, heading: own }: Placed,
  { title }: Panel,
  from: Corners,
  theme: Theme,
): Json[] {
  if (!title) return [];
  const lines = wrapped(title, outer.width, {
    size: fontSizes.panelTitle,
    bold: true,
    lines: Math.max(1, own.length),
  });
  const look = caption(literalLines(lines), fontSizes.panelTitle, colour('ink', theme));
  look.font = { ...(look.font as Json), weight: 'bold' };
  return [
    {
      ...look,
      ...from.left,
      yanchor: 'middle',
      xshift: outer.left - box.left,
      yshift: box.top - outer.top - (own.length * headingLine) / 2,
    },
  ];
}

const aboveAxis = 13; // pixels from the axes up to the middle of the names above them

function names({ panel, outer, box, bar }: Placed, from: Corners, theme: Theme): Json[] {
  const muted = colour('muted', theme);
  const named = (text: string, room: number) =>
    caption(literal(shortened(text, room, { size: fontSizes.label })), fontSizes.label, muted);
  const drawn = isFlat(panel) && !panel.y.hidden;
  // A panel that keeps its proportions may be narrower than its room: the bar stands beside the panel.
  const beyond = bar ? barWidth(bar, box.height) : 0;
  const room = bar ? box.left + box.width + beyond - outer.left : outer.width;
  const above = { yanchor: 'middle', yshift: aboveAxis };
  return [
    ...(drawn
      ? [
          {
            ...named(panel.y.label, room * (bar ? 0.52 : 1)),
            ...above,
            ...from.left,
            xshift: outer.left - box.left,
          },
        ]
      : []),
    ...(bar
      ? [
          {
            ...named(bar.label, room * (drawn ? 0.44 : 1)),
            ...above,
            ...from.right,
            xshift: beyond,
          },
        ]
      : []),
  ];
}

function caption(text: string, size: number, color: string): Json {
  return { text, font: { size, color }, align: 'left', showarrow: false, xanchor: 'left', borderpad: 0 };
}
