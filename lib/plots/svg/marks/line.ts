import type { LineMark } from '../../marks.ts';
import { lineWidths, opacities } from '../../theme.ts';
import { lineKeeps, take } from '../../thin.ts';
import { element } from '../element.ts';
import { dashes, pathText, runs } from '../path-text.ts';
import type { Space } from '../space.ts';

/** A line through points, in pieces where numbers are missing; a point alone between gaps is a dot. */
export function line(mark: LineMark, { x, y, box, pen, clip }: Space): string {
  const { role = 0, width = lineWidths.line, opacity = opacities.line } = mark;
  const seen = thinned(mark, box.width);
  const pieces = runs(seen.x.length, (i) => [x.at(seen.x[i]!), y.at(seen.y[i]!)]);
  const alone = pieces.filter((piece) => piece.length === 1);
  const shape = mark.shape === 'steps' ? 'steps' : 'straight';
  const d = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => pathText(piece, { shape }))
    .join('');
  const dots = alone.map(([point]) => element('circle', { cx: point![0], cy: point![1], r: width * 1.25 }));
  const strokes = {
    'stroke-width': width,
    'stroke-dasharray': dashes(mark.dash, width),
    'stroke-linejoin': 'round',
    'stroke-linecap': mark.dash === undefined || mark.dash === 'solid' ? 'round' : undefined,
  };
  const path = d && element('path', { d, fill: 'none', ...pen.stroke(role), ...strokes });
  const few = dots.length > 0 ? element('g', pen.fill(role), dots.join('')) : '';
  return path || few
    ? element('g', { 'clip-path': clip, opacity: opacity < 1 ? opacity : undefined }, path + few)
    : '';
}

// More points than four in a column of pixels cannot be told apart.
function thinned({ x, y }: LineMark, width: number): Pick<LineMark, 'x' | 'y'> {
  if (x.length <= width * 4) return { x, y };
  const kept = lineKeeps(x, [y], Math.round(width));
  return { x: take(x, kept), y: take(y, kept) };
}
