import { oneOf } from '../../base/index.ts';
import type { Figure } from '../make.ts';
import { wrapped } from '../text-width.ts';
import { fontFamily, fontSizes } from '../theme.ts';
import { drawPanel } from './draw-panel.ts';
import { element, escaped } from './element.ts';
import { layout, type Placed } from './layout.ts';
import { drawLegend, entriesOf, setLegend } from './legend.ts';
import { moments } from './moments.ts';
import { type Pen, penFor, type SvgTheme, styleSheet } from './pen.ts';
import { lines } from './words.ts';

export interface SvgOptions {
  /** In pixels. */
  width?: number | undefined;
  /** Light, dark, or as the reader's screen is. */
  theme?: SvgTheme | undefined;
}

/** The figure as one SVG element: the same bytes on every machine, and readable on paper. */
export function toSvg(figure: Figure, { width = 640, theme = 'auto' }: SvgOptions = {}): string {
  if (!(width >= 120 && Number.isFinite(width))) {
    throw new RangeError(`Cannot draw a figure ${width} pixels wide: wanted 120 or more`);
  }
  oneOf(theme, ['light', 'dark', 'auto'], { to: 'draw in', what: 'theme' });
  const { inside, height } = sheet(figure, Math.round(width), penFor(theme));
  // The id comes from what is drawn, so that two figures of one page have different ones.
  const id = `f${hash(`${theme} ${width} ${figure.title} ${figure.alt} ${inside}`)}`;
  const head =
    element('title', { id: `${id}-t` }, escaped(figure.title)) +
    element('desc', { id: `${id}-d` }, escaped(figure.alt)) +
    styleSheet(id, theme);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    width: Math.round(width),
    height,
    viewBox: `0 0 ${Math.round(width)} ${height}`,
    'font-family': fontFamily,
    role: 'img',
    'aria-labelledby': `${id}-t ${id}-d`,
    style: 'max-width:100%;height:auto',
  };
  return element('svg', attributes, head + inside.replaceAll(idSign, id));
}

// Stands for the id until it is known; no escaped text has this sign.
const idSign = '\u0001';
const titleLine = 21;
const noteLine = 15;
const largestPicture = 480; // narrower ones are on a telephone

/** Everything that is seen, one thing under the other. */
function sheet(figure: Figure, width: number, pen: Pen): { inside: string; height: number } {
  const narrow = width < largestPicture;
  const edge = narrow ? 12 : 16;
  const room = width - 2 * edge;
  const { panels, columns } = moments(figure);
  const title = wrapped(figure.title, room, { size: fontSizes.title, bold: true, lines: 5 });
  const legend = setLegend(entriesOf(figure, panels), room);
  const plan = layout(panels, columns, room);
  const note = wrapped(figure.note ?? '', room, { size: fontSizes.note, lines: 6 });

  const parts: string[] = [];
  let y = edge;
  parts.push(lines(title, pen, { x: edge, top: y, line: titleLine, size: fontSizes.title, bold: true }));
  y += title.length * titleLine + 6;
  // On a telephone the marks come first.
  if (!narrow && legend.height > 0) {
    parts.push(drawLegend(legend, pen, edge, y));
    y += legend.height + 6;
  }
  y += 4;
  parts.push(...plan.placed.map((placed, i) => drawPanel(moved(placed, edge, y), pen, `${idSign}-${i}`)));
  y += plan.height;
  if (narrow && legend.height > 0) {
    y += 10;
    parts.push(drawLegend(legend, pen, edge, y));
    y += legend.height;
  }
  if (note.length > 0) {
    y += 10;
    parts.push(lines(note, pen, { x: edge, top: y, line: noteLine, size: fontSizes.note, ink: 'muted' }));
    y += note.length * noteLine;
  }
  const height = Math.ceil(y + edge);
  const paper = element('rect', { width, height, ...pen.fill('paper') });
  return { inside: paper + parts.join(''), height };
}

function moved(placed: Placed, right: number, down: number): Placed {
  const move = (box: Placed['box']) => ({ ...box, left: box.left + right, top: box.top + down });
  return { ...placed, outer: move(placed.outer), box: move(placed.box) };
}

// FNV-1a of 32 bits, twice from different beginnings.
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x01000193) ^ (a >>> 15);
  }
  return [a, b].map((part) => (part >>> 0).toString(36)).join('');
}
