import type { FigureParts } from '../figure.ts';
import { layout, type Placed } from '../svg/layout.ts';
import { wrapped } from '../text-width.ts';
import { fontSizes } from '../theme.ts';
import { controlsHeight } from './animation.ts';
import { legendHeight, legendNames } from './legend.ts';
import type { Place } from './trace.ts';

/**
 * Where everything stands, in pixels of a figure of the usual width; the panels lie as in the SVG. Plotly counts
 * in fractions of the space of all panels, from below, so that they grow and shrink with the page.
 */
export interface Sheet {
  placed: readonly Placed[];
  /** The space of all panels with what is written around them. */
  room: number;
  high: number;
  /** Above it title and legend, under it the controls of an animation and the note, around all an edge. */
  title: readonly string[];
  names: readonly string[];
  note: readonly string[];
  edge: number;
  above: number;
  legendAbove: number;
  controlsBelow: number;
  noteBelow: number;
  below: number;
}

export function sheetOf(figure: FigureParts, width: number): Sheet {
  const edge = width < 480 ? 12 : 16;
  const room = width - 2 * edge;
  const { placed, height: high } = layout(figure.panels, figure.columns, room);
  const lines = room * 0.8; // the page may be narrower, and plotly breaks no lines itself
  const title = wrapped(figure.title, lines, { size: fontSizes.title, bold: true, lines: 5 });
  const names = legendNames(figure);
  const note = wrapped(figure.note ?? '', lines, { size: fontSizes.note, lines: 6 });
  const legendAbove = legendHeight(names, lines);
  const noteBelow = 10 + (figure.frames ? controlsHeight : 0);
  return {
    placed,
    room,
    high,
    title,
    names,
    note,
    edge,
    above: edge + title.length * titleLine + 10 + legendAbove,
    legendAbove,
    controlsBelow: 10,
    noteBelow,
    below: noteBelow + note.length * noteLine + edge,
  };
}

const titleLine = 21;
const noteLine = 15;

/** The inside of a panel's axes as fractions, or of another box. */
export function domainOf({ placed, room, high }: Sheet, at: number, box = placed[at]!.box): Place['domain'] {
  const { left, top, width, height } = box;
  return {
    x: [share(left / room), share((left + width) / room)],
    y: [share(1 - (top + height) / high), share(1 - top / high)],
  };
}

// Plotly refuses fractions that lie outside of 0 to 1 by a rounding error.
const share = (fraction: number) => Math.min(1, Math.max(0, fraction));
