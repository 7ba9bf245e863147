import type { AreaMark } from '../../marks.ts';
import { opacities } from '../../theme.ts';
import { lineKeeps, take } from '../../thin.ts';
import { element } from '../element.ts';
import { type Point, pathText } from '../path-text.ts';
import type { Space } from '../space.ts';

/** The band between two lines, in pieces where a number of either is missing. */
export function area(mark: AreaMark, { x, y, box, pen, clip }: Space): string {
  const { role = 0, opacity = opacities.area } = mark;
  const seen = thinned(mark, box.width);
  const pieces: { low: Point[]; high: Point[] }[] = [];
  let open = false;
  for (let i = 0; i < seen.x.length; i++) {
    const [at, low, high] = [x.at(seen.x[i]!), y.at(seen.low[i]!), y.at(seen.high[i]!)];
    const finite = Number.isFinite(at) && Number.isFinite(low) && Number.isFinite(high);
    if (finite && !open) pieces.push({ low: [], high: [] });
    open = finite;
    if (!finite) continue;
    pieces.at(-1)!.low.push([at, low]);
    pieces.at(-1)!.high.push([at, high]);
  }
  const d = pieces
    .map(({ low, high }) => pathText(widest([...low, ...high.reverse()]), { closed: true }))
    .join('');
  return d && element('path', { d, ...pen.fill(role), 'fill-opacity': opacity, 'clip-path': clip });
}

// A band of one point is a line without width, which would not be seen.
function widest(points: Point[]): Point[] {
  if (points.length !== 2) return points;
  const [[x, low], [, high]] = points as [Point, Point];
  return [
    [x - 2, low],
    [x + 2, low],
    [x + 2, high],
    [x - 2, high],
  ];
}

function thinned({ x, low, high }: AreaMark, width: number): Pick<AreaMark, 'x' | 'low' | 'high'> {
  if (x.length <= width * 4) return { x, low, high };
  const kept = lineKeeps(x, [low, high], Math.round(width));
  return { x: take(x, kept), low: take(low, kept), high: take(high, kept) };
}
