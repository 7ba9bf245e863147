import { extentOf, widened } from '../domain.ts';
import { type Domain, linearTicks } from '../ticks.ts';

/** Edges of bins at round numbers around all values: one more than there are bins. */
export function binEdges(values: readonly number[], wanted?: number): number[] {
  const [low, high] = extentOf([values]);
  const whole = values.length > 0 && values.every(Number.isInteger);
  if (whole && high - low < mostWholes && wanted === undefined) {
    return Array.from({ length: high - low + 2 }, (_, i) => low - 0.5 + i); // a bin for each number, around it
  }
  const [least, most] = widened([low, high]);
  const inside = linearTicks([least, most], wanted ?? fewer(usual(values), [least, most], stepOf(values)));
  const step = (inside.at(-1)! - inside[0]!) / (inside.length - 1);
  if (!(inside.length > 1 && step > 0)) return [least, most];
  const before = inside[0]! > least ? [inside[0]! - step] : [];
  const after = inside.at(-1)! <= most ? [inside.at(-1)! + step] : [];
  // The last bin holds its upper edge, too, so that no empty one is needed for the greatest number.
  return [
    ...before,
    ...inside,
    ...(inside.at(-1) === most && inside.length + before.length > 2 ? [] : after),
  ];
}

/** How many values lie in each bin; a bin has its lower edge, and the last one its upper edge, too. */
export function countBins(values: readonly number[], edges: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length - 1 }, () => 0);
  for (const value of values) {
    const bin = binOf(value, edges);
    if (bin !== undefined) counts[bin]!++;
  }
  return counts;
}

const mostWholes = 30;

// The rule of Freedman and Diaconis: bins as wide as the middle half of the values and their number allow.
function usual(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const quartile = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  const width = (2 * (quartile(0.75) - quartile(0.25))) / Math.cbrt(sorted.length);
  const count = width > 0 ? (sorted.at(-1)! - sorted[0]!) / width : Math.sqrt(sorted.length);
  return Math.min(50, Math.max(5, Math.round(count) || 0));
}

// Numbers that come in steps, as a share of 91, would leave every second of finer bins empty.
function fewer(count: number, [low, high]: Domain, step: number): number {
  let wanted = count;
  const width = () => {
    const [first = low, second = high] = linearTicks([low, high], wanted);
    return second - first;
  };
  while (wanted > 1 && width() < step * 0.999) wanted--;
  return wanted;
}

/** The least distance of two different numbers, where all are whole numbers of it; else 0. */
function stepOf(values: readonly number[]): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const least = (sorted.at(-1)! - sorted[0]!) * 1e-9; // what binary fractions cannot say exactly
  const gaps = sorted
    .slice(1)
    .map((value, i) => value - sorted[i]!)
    .filter((gap) => gap > least);
  const step = gaps.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const isWhole = (gap: number) => Math.abs(gap / step - Math.round(gap / step)) < 1e-3;
  return Number.isFinite(step) && gaps.length > 2 && gaps.every(isWhole) ? step : 0;
}

function binOf(value: number, edges: readonly number[]): number | undefined {
  const last = edges.length - 1;
  if (!(value >= edges[0]! && value <= edges[last]!)) return undefined;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]!) low = middle;
    else high = middle;
  }
  return low;
}
