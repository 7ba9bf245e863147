import type { Coloured, PathMark } from '../../marks.ts';
import { isOnColour, lineWidths, opacities, paint } from '../../theme.ts';
import { type Attributes, element, group } from '../element.ts';
import { hasFilling } from '../filling.ts';
import { dashes, type Point, pathText, runs } from '../path-text.ts';
import type { Space } from '../space.ts';

/** How a piece is drawn. */
interface Look {
  stroke: Attributes;
  fill: Attributes;
  width: number;
}

/** Polylines or polygons, with a surface or an arrow head where wanted; a weight is told by colour and width. */
export function path(mark: PathMark, space: Space): string {
  const { role = 'ink', opacity = opacities.path, width = lineWidths.path } = mark;
  const pieces = mark.pieces.map((piece) =>
    runs(piece.length, (i) => [space.x.at(piece[i]![0]), space.y.at(piece[i]![1])]),
  );
  const plain = { stroke: space.pen.stroke(role), fill: space.pen.fill(role), width };
  const inside = mark.weights
    ? pieces.map((lines, i) =>
        drawn(mark, lines, weighted(mark.weights!, i, width) ?? { ...plain, width: 0 }),
      )
    : [drawn(mark, pieces.flat(), plain)];
  const under =
    hasFilling(space.panel) && !mark.weights && !mark.filled && !isOnColour(role)
      ? halo(pieces.flat(), mark, space)
      : '';
  const attributes = {
    'stroke-linejoin': 'round',
    'stroke-linecap': mark.dash && mark.dash !== 'solid' ? undefined : 'round',
    'clip-path': space.clip,
    opacity: opacity < 1 ? opacity : undefined,
  };
  return group(attributes, under + inside.join(''));
}

// On a picture or a heat map any colour may lie behind: an outline of paper keeps the line apart from it.
function halo(pieces: readonly Point[][], mark: PathMark, { pen }: Space): string {
  const { closed = false, width = lineWidths.path, arrow } = mark;
  const lines = pieces.filter((line) => line.length > 1);
  const strokes = lines.map((line) => pathText(arrow ? behindHead(line, width) : line, { closed }));
  const heads = arrow ? lines.map((line) => pathText(head(line, width), { closed: true })) : [];
  const outline = (thick: number) => ({
    fill: 'none',
    ...pen.stroke('paper'),
    'stroke-width': thick,
    'stroke-opacity': 0.6,
  });
  return (
    (lines.length > 0 ? element('path', { d: strokes.join(''), ...outline(width + 2) }) : '') +
    (heads.length > 0 ? element('path', { d: heads.join(''), ...outline(2) }) : '')
  );
}

function drawn(mark: PathMark, pieces: readonly Point[][], { stroke, fill, width }: Look): string {
  const { closed = false, filled = false, arrow = false, dash } = mark;
  const lines = pieces.filter((line) => line.length > 1);
  if (lines.length === 0 || width === 0) return '';
  const surface = filled ? lines.map((line) => pathText(line, { closed: true })).join('') : '';
  const strokes = lines.map((line) => pathText(arrow ? behindHead(line, width) : line, { closed })).join('');
  const heads = arrow ? lines.map((line) => pathText(head(line, width), { closed: true })).join('') : '';
  const outline = { ...stroke, fill: 'none', 'stroke-width': width, 'stroke-dasharray': dashes(dash, width) };
  return (
    (surface && element('path', { d: surface, ...fill })) +
    element('path', { d: strokes, ...outline }) +
    (heads && element('path', { d: heads, ...fill }))
  );
}

// The farther from the middle of a diverging scale, or from the least of another, the wider. The middle is pale,
// which would be the brightest line on dark paper: what is near to it is seen through.
function weighted({ values, scale = 'diverging', domain = [-1, 1] }: Coloured, i: number, width: number) {
  const t = Math.min(1, Math.max(0, (values[i]! - domain[0]) / (domain[1] - domain[0])));
  if (!Number.isFinite(t)) return undefined;
  const strength = scale === 'diverging' ? Math.abs(t - 0.5) * 2 : t;
  const hue = paint(scale, t);
  const see = scale === 'diverging' ? 0.15 + 0.85 * strength : 1;
  const opacity = see < 1 ? see : undefined;
  return {
    stroke: { stroke: hue, 'stroke-opacity': opacity },
    fill: { fill: hue, 'fill-opacity': opacity },
    width: width * (0.5 + strength * 1.5),
  };
}

/** The end of a line: where it points to, which way, and how long its head is. */
function tip(line: readonly Point[], width: number) {
  const to = line.at(-1)!;
  // A point that stands on the end says nothing of the way there.
  const from = line.findLast(([x, y]) => Math.hypot(to[0] - x, to[1] - y) > 0.01) ?? [to[0] - 1, to[1]];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const way: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  // Short arrows keep some of their line.
  return { to, way, size: Math.min(6 + width * 2, length * 0.65) };
}

function head(line: readonly Point[], width: number): Point[] {
  const { to, way, size } = tip(line, width);
  const back: Point = [to[0] - way[0] * size, to[1] - way[1] * size];
  const half = size * 0.38;
  return [
    to,
    [back[0] - way[1] * half, back[1] + way[0] * half],
    [back[0] + way[1] * half, back[1] - way[0] * half],
  ];
}

// The line ends inside of its head, whose tip would else be as blunt as the line is wide.
function behindHead(line: readonly Point[], width: number): Point[] {
  const { to, way, size } = tip(line, width);
  return [...line.slice(0, -1), [to[0] - way[0] * size * 0.7, to[1] - way[1] * size * 0.7]];
}
