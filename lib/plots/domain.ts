import type { Panel } from './figure.ts';
import type { Mark, Numbers } from './marks.ts';
import { type Domain, niceDomain, niceLogDomain } from './ticks.ts';

/** What the marks span along one axis of their panel. */
export type Direction = 'x' | 'y';

/**
 * From where to where an axis goes: as it says itself; else its categories; else around all that the marks
 * show, with round ends where the marks leave room for them.
 */
export function domainOf(direction: Direction, panels: readonly Panel[]): Domain {
  const axis = panels[0]![direction];
  const log = axis.scale === 'log';
  if (axis.domain) return widened(axis.domain, log);
  if (axis.categories) return [-0.5, Math.max(1, axis.categories.length) - 0.5];
  const marks = panels.flatMap((panel) => panel.marks);
  const [least, most] = widened(extentOf(lists(direction, marks), log), log);
  const whole = marks.some(({ mark }) => mark === 'points' || mark === 'text');
  if (marks.some(tight)) return [least, most];
  if (axis.hidden) return padded([least, most], log, 0.05);
  // Signs and words have a size: at the very end of an axis they would lie on its numbers.
  if (whole && !log) return niceDomain(padded([least, most], log, 0.03), 50);
  if (whole) return niceLogDomain(padded([least, most], log, 0.03));
  if (marks.every((mark) => fills(mark, direction))) return [least, most];
  // Nothing lies at 0 on a log axis, and even the shortest bar should be seen.
  const below = marks.some((mark) => mark.mark === 'bar') ? least / 2 : least;
  return log ? niceLogDomain([below, most]) : niceDomain([least, most]);
}

/** From the least to the greatest finite number of the lists; from 0 to 1 where there is none. */
export function extentOf(numbers: Iterable<Numbers>, positive = false): Domain {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const list of numbers) {
    for (let i = 0; i < list.length; i++) {
      const value = list[i]!;
      if (!Number.isFinite(value) || (positive && value <= 0)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  if (least > most) return positive ? [1, 10] : [0, 1];
  return [least, most];
}

/** A domain with a length: one value alone gets room around it, so that it stands in the middle. */
export function widened([low, high]: Domain, log = false): Domain {
  // The length of a domain must be a finite number, too.
  const [least, most] = [Math.max(low, -8e307), Math.min(high, 8e307)];
  if (log) return most / least > 1 + 1e-9 ? [least, most] : [least / 2, most * 2];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // Beyond twelve digits neighbouring ticks would be the same number; below 1e-290 steps are no numbers.
  if (most - least > Math.max(size * 1e-12, 1e-290)) return [least, most];
  const room = size < 1e-290 ? 1 : size * 0.1;
  return [least - room, most + room];
}

// Marks that fill their rectangle: empty space around them would look like data.
const tight = ({ mark }: Mark) => mark === 'cells' || mark === 'image' || mark === 'surface';

// Marks that may touch both ends of an axis: a curve those of x, bars those of the axis on which they stand.
function fills(mark: Mark, direction: Direction): boolean {
  if (mark.mark === 'bar') return (direction === 'x') !== (mark.lying ?? false);
  return direction === 'x' && (mark.mark === 'line' || mark.mark === 'area');
}

function padded([low, high]: Domain, log: boolean, part: number): Domain {
  if (log) {
    const factor = (high / low) ** part;
    return [low / factor, high * factor];
  }
  const room = (high - low) * part;
  return [low - room, high + room];
}

function* lists(direction: Direction, marks: readonly Mark[]): Iterable<Numbers> {
  for (const mark of marks) yield* listsOf(mark, direction);
}

function* listsOf(mark: Mark, direction: Direction): Iterable<Numbers> {
  switch (mark.mark) {
    case 'line':
    case 'points':
    case 'text':
    case 'surface':
      yield mark[direction];
      break;
    case 'area':
      if (direction === 'x') yield mark.x;
      else yield* [mark.low, mark.high];
      break;
    case 'bar':
      yield* barLists(mark, direction);
      break;
    case 'cells':
      yield mark[direction] ?? [-0.5, (direction === 'x' ? mark.columns : mark.rows) - 0.5];
      break;
    case 'image':
      yield mark[direction];
      break;
    case 'path':
      for (const piece of mark.pieces) yield piece.map((point) => point[direction === 'x' ? 0 : 1]);
      break;
    case 'table':
      break;
  }
}

function* barLists(mark: Mark & { mark: 'bar' }, direction: Direction): Iterable<Numbers> {
  const along = (direction === 'x') !== (mark.lying ?? false); // where the bars stand, not how far they reach
  if (along) {
    const half = barWidth(mark) / 2;
    yield Array.from(mark.at, (at) => at - half);
    yield Array.from(mark.at, (at) => at + half);
    return;
  }
  yield mark.to;
  yield mark.from ?? (mark.at.length > 0 ? [0] : []);
  if (!mark.error) return;
  yield Array.from(mark.to, (to, i) => to - mark.error![i]!);
  yield Array.from(mark.to, (to, i) => to + mark.error![i]!);
}

/** How wide bars are, in units of their axis: most of the way to the next one where nothing is said. */
export function barWidth({ width, at }: { width?: number | undefined; at: Numbers }): number {
  if (width !== undefined) return width;
  const places = Array.from(at)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 1; i < places.length; i++) {
    const step = places[i]! - places[i - 1]!;
    if (step > 0) gap = Math.min(gap, step);
  }
  return 0.8 * (Number.isFinite(gap) ? gap : 1);
}
