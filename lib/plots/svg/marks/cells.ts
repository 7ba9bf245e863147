import { type Pixels, pngUri } from '../../../base/index.ts';
import type { Panel } from '../../figure.ts';
import { greatest } from '../../greatest.ts';
import type { CellsMark, Coloured, Scale } from '../../marks.ts';
import { isLog } from '../../scale.ts';
import { textWidth } from '../../text-width.ts';
import { fontSizes, legibleOn, lineWidths, opacities, paint } from '../../theme.ts';
import { contour } from '../contour.ts';
import { element, group } from '../element.ts';
import { type Point, pathText } from '../path-text.ts';
import type { Box, Space } from '../space.ts';
import { toBaseline, words } from '../words.ts';
import { boxBetween, raster } from './image.ts';

/** A grid of colours; a cell without a number shows the paper through a faint grey. */
export function cells(mark: CellsMark, space: Space): string {
  if (mark.rows === 0 || mark.columns === 0) return '';
  if (mark.levels) return levelLines(mark, mark.levels, space);
  const { opacity = opacities.cells } = mark;
  const straight = !isLog(space.panel.x) && !isLog(space.panel.y);
  // So many rectangles would be slow to show; pixels are one tag. On a log axis cells are not alike.
  const inside =
    straight && !mark.text && cellsOf(space.panel) > mostRects ? pixels(mark, space) : rects(mark, space);
  return group({ 'clip-path': space.clip, opacity: opacity < 1 ? opacity : undefined }, inside);
}

const mostRects = 600; // in one panel

// Many small grids are as slow to show as a large one.
function cellsOf({ marks }: Panel): number {
  const counts = marks.map((mark) =>
    mark.mark === 'cells' && !mark.levels && !mark.text ? mark.rows * mark.columns : 0,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The edges of the grid along an axis. */
export function edgesOf(mark: CellsMark, direction: 'x' | 'y'): readonly [number, number] {
  return mark[direction] ?? [-0.5, (direction === 'x' ? mark.columns : mark.rows) - 0.5];
}

function rects(mark: CellsMark, space: Space): string {
  const tags: string[] = [];
  const texts: string[] = [];
  let size: number | undefined;
  eachCell(mark, space, (box, i) => {
    const fill = colourOf(mark.colours, i);
    const gap = Math.min(box.width, box.height) >= 12 ? 0.5 : 0;
    const shape = {
      x: box.left + gap,
      y: box.top + gap,
      width: box.width - 2 * gap,
      height: box.height - 2 * gap,
    };
    tags.push(element('rect', { ...shape, ...(fill ? { fill } : space.pen.fill('faint')) }));
    const text = mark.text?.[i];
    if (!text) return;
    size ??= textSize(mark.text!, box);
    if (size >= 6) texts.push(textIn(text, box, { size, fill, space }));
  });
  return element('g', { 'shape-rendering': 'crispEdges' }, tags.join('')) + texts.join('');
}

function eachCell(mark: CellsMark, space: Space, draw: (box: Box, i: number) => void): void {
  const [x0, x1] = edgesOf(mark, 'x');
  const [y0, y1] = edgesOf(mark, 'y');
  const edge = (from: number, to: number, part: number) => from + (to - from) * part;
  for (let row = 0; row < mark.rows; row++) {
    for (let column = 0; column < mark.columns; column++) {
      const box = boxBetween(
        space,
        [edge(x0, x1, column / mark.columns), edge(x0, x1, (column + 1) / mark.columns)],
        [edge(y0, y1, row / mark.rows), edge(y0, y1, (row + 1) / mark.rows)],
      );
      if (box) draw(box, row * mark.columns + column);
    }
  }
}

// All words of a grid have one size: that in which the longest fits.
function textSize(texts: readonly string[], box: Box): number {
  const widest = greatest(
    texts.map((text) => textWidth(text, { size: 1 })),
    1,
  );
  return Math.floor(Math.min(fontSizes.cell, box.height * 0.7, (box.width - 4) / widest));
}

function textIn(
  text: string,
  box: Box,
  { size, fill, space }: { size: number; fill: string | undefined; space: Space },
): string {
  return words(text, space.pen, {
    x: box.left + box.width / 2,
    y: box.top + box.height / 2 + size * toBaseline,
    size,
    anchor: 'middle',
    // Cells have the same colours in light and dark, so that the words on them do not change, either.
    more: fill ? { fill: legibleOn(fill), class: undefined } : {},
  });
}

function pixels(mark: CellsMark, space: Space): string {
  const { rows, columns, colours } = mark;
  const box = boxBetween(space, edgesOf(mark, 'x'), edgesOf(mark, 'y'));
  if (!box) return '';
  const { scale = 'sequential' } = colours;
  const palette = paletteOf(scale);
  const bytes = new Uint8Array(rows * columns);
  let missing = false;
  for (let row = 0; row < rows; row++) {
    const from = space.panel.y.reversed ? row : rows - 1 - row;
    for (let column = 0; column < columns; column++) {
      const t = part(colours, from * columns + (space.panel.x.reversed ? columns - 1 - column : column));
      if (t === undefined) missing = true;
      bytes[row * columns + column] = t === undefined ? shades : Math.round(t * (shades - 1));
    }
  }
  const { left: x, top: y, width, height } = box;
  const under = missing ? element('rect', { x, y, width, height, ...space.pen.fill('faint') }) : '';
  const size = { width: columns, height: rows };
  // A small picture is shorter with the colours in place than with all of them in front.
  const picture: Pixels =
    bytes.length < palette.length
      ? { ...size, channels: 4, bytes: bytesOf(bytes, palette) }
      : { ...size, channels: 1, bytes, palette };
  return under + raster(pngUri(picture), box, {});
}

const palettes = new Map<Scale, readonly string[]>();

// The shades of a scale, and what is seen through where a number is missing.
function paletteOf(scale: Scale): readonly string[] {
  const known = palettes.get(scale);
  if (known) return known;
  const made = [...Array.from({ length: shades }, (_, i) => paint(scale, i / (shades - 1))), '#000000'];
  palettes.set(scale, made);
  return made;
}

function bytesOf(places: Uint8Array, palette: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(places.length * 4);
  for (const [i, place] of places.entries()) {
    const hue = Number.parseInt(palette[place]!.slice(1), 16);
    bytes.set([hue >> 16, (hue >> 8) & 255, hue & 255, place === shades ? 0 : 255], i * 4);
  }
  return bytes;
}

const shades = 255; // with the one for what is missing they fill a byte

function levelLines(mark: CellsMark, levels: readonly number[], space: Space): string {
  const [x0, x1] = edgesOf(mark, 'x');
  const [y0, y1] = edgesOf(mark, 'y');
  const { rows, columns, colours, opacity = 1 } = mark;
  const centre = (from: number, to: number, count: number) => (_: unknown, i: number) =>
    from + ((to - from) * (i + 0.5)) / count;
  const grid = {
    x: Array.from({ length: columns }, centre(x0, x1, columns)),
    y: Array.from({ length: rows }, centre(y0, y1, rows)),
    z: colours.values,
  };
  const inside = levels.map((level) => {
    const lines = contour(grid, level);
    const place = ([x, y]: Point): Point => [space.x.at(x), space.y.at(y)];
    const d = lines.map(({ points, closed }) => pathText(points.map(place), { closed })).join('');
    const stroke = mark.role === undefined ? { stroke: hueOf(colours, level) } : space.pen.stroke(mark.role);
    return d && element('path', { d, ...stroke });
  });
  const attributes = {
    fill: 'none',
    'stroke-width': lineWidths.level,
    'stroke-linejoin': 'round',
    'clip-path': space.clip,
    opacity: opacity < 1 ? opacity : undefined,
  };
  return group(attributes, inside.join(''));
}

function part({ values, domain = [0, 1] }: Coloured, i: number): number | undefined {
  const t = (values[i]! - domain[0]) / (domain[1] - domain[0]);
  return Number.isFinite(t) ? Math.min(1, Math.max(0, t)) : undefined;
}

function colourOf(colours: Coloured, i: number): string | undefined {
  const t = part(colours, i);
  return t === undefined ? undefined : paint(colours.scale ?? 'sequential', t);
}

function hueOf(colours: Coloured, value: number): string {
  return colourOf({ ...colours, values: [value] }, 0) ?? paint(colours.scale ?? 'sequential', 0.5);
}
