import type { Panel } from '../figure.ts';
import type { Figure } from '../make.ts';
import type { Mark } from '../marks.ts';
import { shortened, textWidth } from '../text-width.ts';
import { fontSizes, lineWidths, opacities, pointSize } from '../theme.ts';
import { element } from './element.ts';
import { one, signColours } from './marks/points.ts';
import { dashes } from './path-text.ts';
import type { Pen } from './pen.ts';
import { toBaseline, words } from './words.ts';

/** A name and the marks that have it. */
export interface Entry {
  name: string;
  marks: readonly Mark[];
}

/** Where an entry of the legend stands, from the upper left of the legend. */
interface Placed {
  entry: Entry;
  text: string;
  x: number;
  y: number;
}

/** The legend, set in lines. */
export interface Legend {
  placed: readonly Placed[];
  height: number;
}

const widest = 20; // of a piece of a line

const gap = 6;
const between = 18;
const lineHeight = 20;
const type = { size: fontSizes.label };

/** The names of a figure: none where it wants no legend, or has one name for all it shows. */
export function entriesOf({ legend }: Figure, panels: readonly Panel[]): Entry[] {
  if (legend === false) return [];
  const marks = panels.flatMap((panel) => panel.marks).filter(({ mark }) => drawn.includes(mark));
  const named = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.name) named.set(mark.name, [...(named.get(mark.name) ?? []), mark]);
  }
  const entries = [...named].map(([name, own]) => ({ name, marks: distinct(own) }));
  return (legend ?? entries.length > 1) ? entries : [];
}

/** Sets the entries in lines no wider than that. */
export function setLegend(entries: readonly Entry[], width: number): Legend {
  const placed: Placed[] = [];
  let [x, y] = [0, 0];
  for (const entry of entries) {
    const beside = swatchWidth(entry) + gap;
    const text = shortened(entry.name, width - beside, type);
    const wide = beside + textWidth(text, type);
    if (x > 0 && x + wide > width) [x, y] = [0, y + lineHeight];
    placed.push({ entry, text, x, y });
    x += wide + between;
  }
  return { placed, height: entries.length > 0 ? y + lineHeight : 0 };
}

/** The legend with its upper left at that place. */
export function drawLegend({ placed }: Legend, pen: Pen, left: number, top: number): string {
  return placed
    .map(({ entry, text, x, y }) => {
      const middle = top + y + lineHeight / 2;
      const signs = entry.marks
        .map((mark) => sign(mark, { left: left + x, middle, swatch: swatchWidth(entry) }, pen))
        .join('');
      const baseline = middle + fontSizes.label * toBaseline;
      return (
        signs +
        words(text, pen, { x: left + x + swatchWidth(entry) + gap, y: baseline, size: fontSizes.label })
      );
    })
    .join('');
}

// Pictures, words and tables say themselves what they are.
const drawn: readonly Mark['mark'][] = ['area', 'bar', 'line', 'path', 'points'];

// The surface lies under the line, and the line under the points.
function distinct(marks: readonly Mark[]): Mark[] {
  const order = ['area', 'bar', 'line', 'path', 'points'];
  const kinds = new Map(marks.map((mark) => [`${mark.mark} ${mark.role}`, mark]));
  return [...kinds.values()].sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark));
}

function swatchWidth({ marks }: Entry): number {
  return marks.some(({ mark }) => mark === 'line' || mark === 'path') ? widest : 12;
}

interface Place {
  left: number;
  middle: number;
  swatch: number;
}

function sign(mark: Mark, { left, middle, swatch }: Place, pen: Pen): string {
  const { role = mark.mark === 'path' ? 'ink' : 0, opacity } = mark;
  const block = (see: number | undefined) =>
    element('rect', {
      x: left,
      y: middle - 6,
      width: swatch,
      height: 12,
      ...pen.fill(role),
      'fill-opacity': see,
    });
  const stroke = (width: number, dash?: 'solid' | 'dashed' | 'dotted') =>
    element('path', {
      d: `M${left},${middle}h${swatch}`,
      fill: 'none',
      ...pen.stroke(role),
      'stroke-width': width,
      'stroke-dasharray': dashes(dash, width),
      'stroke-opacity': opacity,
    });
  switch (mark.mark) {
    case 'area':
      return block(opacity ?? opacities.area);
    case 'bar':
      return block(opacity);
    case 'line':
      return stroke(mark.width ?? lineWidths.line, mark.dash);
    case 'path':
      return mark.filled ? block(opacity) : stroke(mark.width ?? lineWidths.path, mark.dash);
    case 'points': {
      const kind = mark.sign ?? 'circle';
      const size = Math.min(10, Math.max(5, mark.size ?? pointSize(mark.x.length)));
      const place = { x: left + swatch / 2, y: middle, label: undefined };
      return element('g', signColours(kind, pen.fill(role), pen.stroke(role)), one(kind, place, size));
    }
    default:
      return '';
  }
}
