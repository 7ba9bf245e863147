import { barWidth } from '../../domain.ts';
import type { BarMark } from '../../marks.ts';
import type { Placing } from '../../scale.ts';
import { lineWidths, opacities } from '../../theme.ts';
import { element, px } from '../element.ts';
import type { Box, Space } from '../space.ts';

/** Bars from a base to a value, with a whisker where a value is uncertain. */
export function bar(mark: BarMark, space: Space): string {
  const { role = 0, opacity = opacities.bar } = mark;
  const [along, reach] = mark.lying ? [space.y, space.x] : [space.x, space.y];
  const half = barWidth(mark) / 2;
  const [start, stop] = baseEnds(mark, space.box);
  const rects: string[] = [];
  const whiskers: string[] = [];
  for (let i = 0; i < mark.at.length; i++) {
    const sides = [along.at(mark.at[i]! - half), along.at(mark.at[i]! + half)] as const;
    // On a log axis nothing lies at 0: the bar begins at the end of the axis.
    const base = finiteOr(reach.at(mark.from?.[i] ?? 0), reach.linear ? Number.NaN : start);
    const tip = reach.at(mark.to[i]!);
    if (![...sides, base, tip].every(Number.isFinite)) continue;
    const between = (value: number) =>
      Math.min(Math.max(value, Math.min(start, stop) - 50), Math.max(start, stop) + 50);
    rects.push(rect(sides, [between(base), between(tip)], mark.lying ?? false));
    whiskers.push(whisker(mark, i, reach, sides));
  }
  const whiskerPath = whiskers.join('');
  const bars = rects.length > 0 ? element('g', space.pen.fill(role), rects.join('')) : '';
  const lines = whiskerPath
    ? element('path', {
        d: whiskerPath,
        fill: 'none',
        ...space.pen.stroke('ink'),
        'stroke-width': lineWidths.error,
      })
    : '';
  if (!bars) return '';
  const see = opacity < 1 ? opacity : undefined;
  return element(
    'g',
    { 'clip-path': space.clip },
    (see ? element('g', { opacity: see }, bars) : bars) + lines,
  );
}

// Where the axis of the values begins and ends on the paper.
function baseEnds({ lying }: BarMark, box: Box): [number, number] {
  return lying ? [box.left, box.left + box.width] : [box.top + box.height, box.top];
}

function rect(sides: readonly [number, number], ends: readonly [number, number], lying: boolean): string {
  const [side, width] = [Math.min(...sides), Math.abs(sides[1] - sides[0])];
  const [end, length] = [Math.min(...ends), Math.abs(ends[1] - ends[0])];
  // A gap of a pixel keeps neighbours apart, but not bars that are hardly wider than it.
  const gap = width > 6 ? 0.5 : 0;
  return lying
    ? element('rect', { x: end, y: side + gap, width: length, height: width - 2 * gap })
    : element('rect', { x: side + gap, y: end, width: width - 2 * gap, height: length });
}

function whisker(mark: BarMark, i: number, reach: Placing, sides: readonly [number, number]): string {
  const error = mark.error?.[i];
  if (error === undefined || !(error > 0)) return '';
  const [low, high] = [reach.at(mark.to[i]! - error), reach.at(mark.to[i]! + error)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return '';
  const middle = (sides[0] + sides[1]) / 2;
  const cap = Math.min(4, Math.abs(sides[1] - sides[0]) / 4);
  const point = (along: number, value: number) =>
    mark.lying ? `${px(value)},${px(along)}` : `${px(along)},${px(value)}`;
  const stroke = (a: string, b: string) => `M${a}L${b}`;
  return (
    stroke(point(middle, low), point(middle, high)) +
    [low, high].map((end) => stroke(point(middle - cap, end), point(middle + cap, end))).join('')
  );
}

const finiteOr = (value: number, other: number) => (Number.isFinite(value) ? value : other);
