import { rng } from '../base/index.ts';
import type { AreaMark, LineMark, Mark, Numbers, PathMark, PointsMark } from './marks.ts';

/** More points of one mark than this no screen shows apart, and a notebook would have to store them. */
export const mostPoints = 20_000;

/** A mark with few enough points, and of how many it shows how many. */
export interface Thinned {
  mark: Mark;
  shown: number;
  of: number;
}

/** The mark itself where it has few points, else one that looks the same with fewer. */
export function thin(mark: Mark, most = mostPoints): Thinned {
  const of = pointsOf(mark);
  if (of <= most) return { mark, shown: of, of };
  const thinned = fewer(mark, most);
  return { mark: thinned, shown: pointsOf(thinned), of };
}

/** The places of the points that a line needs to look the same in so many columns: at most five in each. */
export function lineKeeps(x: Numbers, ys: readonly Numbers[], columns: number): number[] {
  const column = columnsOf(x, columns);
  const kept: number[] = [];
  for (let start = 0; start < x.length; ) {
    const mine = column(start);
    let end = start + 1;
    while (end < x.length && column(end) === mine) end++;
    kept.push(...columnKeeps(ys, start, end));
    start = end;
  }
  return kept;
}

/** The items at these places. */
export function take<T>(list: ArrayLike<T>, places: readonly number[]): T[] {
  return places.map((place) => list[place]!);
}

function pointsOf(mark: Mark): number {
  if (mark.mark === 'line' || mark.mark === 'points' || mark.mark === 'area') return mark.x.length;
  if (mark.mark === 'path') return mark.pieces.reduce((sum, piece) => sum + piece.length, 0);
  return 0; // grids and pictures are as large as somebody made them
}

function fewer(mark: Mark, most: number): Mark {
  if (mark.mark === 'line') return fewerOfLine(mark, most);
  if (mark.mark === 'area') return fewerOfArea(mark, most);
  if (mark.mark === 'points') return fewerPoints(mark, most);
  return fewerOfPath(mark as PathMark, most);
}

function fewerOfLine(mark: LineMark, most: number): LineMark {
  const kept = lineKeeps(mark.x, [mark.y], Math.max(1, Math.floor(most / 5)));
  return { ...mark, x: take(mark.x, kept), y: take(mark.y, kept) };
}

function fewerOfArea(mark: AreaMark, most: number): AreaMark {
  const kept = lineKeeps(mark.x, [mark.low, mark.high], Math.max(1, Math.floor(most / 7)));
  return { ...mark, x: take(mark.x, kept), low: take(mark.low, kept), high: take(mark.high, kept) };
}

// One from each stretch of the list, so that a list that is sorted by class keeps its proportions.
function fewerPoints(mark: PointsMark, most: number): PointsMark {
  const random = rng('thin');
  const stretch = mark.x.length / most;
  const kept = Array.from({ length: most }, (_, i) => {
    const start = Math.floor(i * stretch);
    return start + random.int(Math.max(1, Math.floor((i + 1) * stretch) - start));
  });
  const { labels, colours } = mark;
  return {
    ...mark,
    x: take(mark.x, kept),
    y: take(mark.y, kept),
    labels: labels && take(labels, kept),
    colours: colours && { ...colours, values: take(colours.values, kept) },
  };
}

function fewerOfPath(mark: PathMark, most: number): PathMark {
  const every = Math.ceil(pointsOf(mark) / most);
  const pieces = mark.pieces.map((piece) =>
    piece.filter((_, i) => i % every === 0 || i === piece.length - 1),
  );
  return { ...mark, pieces };
}

// Columns of equal width where x only grows; a line that turns back has stretches of equal length instead.
function columnsOf(x: Numbers, columns: number): (i: number) => number {
  const byPlace = (i: number) => Math.floor((i * columns) / x.length);
  const first = x[0]!;
  const last = x[x.length - 1]!;
  if (!grows(x) || !(last - first > 0 && Number.isFinite(last - first))) return byPlace;
  return (i) => Math.min(columns - 1, Math.floor(((x[i]! - first) / (last - first)) * columns));
}

function grows(x: Numbers): boolean {
  for (let i = 1; i < x.length; i++) if (!(x[i]! >= x[i - 1]!)) return false;
  return true;
}

// The first, the last, the least and the greatest of each list, and a gap where there is one.
function columnKeeps(ys: readonly Numbers[], start: number, end: number): number[] {
  const kept = new Set([start, end - 1]);
  for (const y of ys) {
    let least = -1;
    let most = -1;
    let gap = -1;
    for (let i = start; i < end; i++) {
      const value = y[i]!;
      if (!Number.isFinite(value)) gap = i;
      else {
        if (least < 0 || value < y[least]!) least = i;
        if (most < 0 || value > y[most]!) most = i;
      }
    }
    for (const place of [least, most, gap]) if (place >= 0) kept.add(place);
  }
  return [...kept].sort((a, b) => a - b);
}
