import { extentOf } from '../domain.ts';

/** The width of the bells by Scott's rule; 1 where all values are the same. */
export function scottWidth(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  const width = Math.sqrt(square) * values.length ** (-1 / 5);
  // Rounding leaves equal values a little apart.
  return width > Math.abs(mean) * 1e-9 && Number.isFinite(width) ? width : Math.abs(mean) * 0.01 || 1;
}

/**
 * The mean of normal bells around all values, at each place: a smooth histogram with the area 1. The curve of very
 * many values is within a thousandth of its height.
 */
export function kernelDensity(
  values: readonly number[],
  at: readonly number[],
  width = scottWidth(values),
): number[] {
  const height = 1 / (values.length * width * Math.sqrt(2 * Math.PI));
  const bins = values.length * at.length > mostBells ? binned(values, width / finer) : undefined;
  return at.map((place) => height * (bins ? sumOfBins(bins, place, width) : sumOf(values, place, width)));
}

const mostBells = 2_000_000; // a tenth of a second
const finer = 32; // bins in the width of a bell: the curve changes by a ten-thousandth
const mostBins = 4_000_000;
const reach = 8; // widths beyond which a bell is 0

function sumOf(values: readonly number[], place: number, width: number): number {
  let sum = 0;
  for (const value of values) {
    const steps = (place - value) / width;
    if (steps < reach && steps > -reach) sum += Math.exp(-0.5 * steps * steps);
  }
  return sum;
}

/** How many values lie around low, low + step, low + 2 step, ...; one between two counts for both in part. */
interface Bins {
  low: number;
  step: number;
  counts: Float64Array;
}

// Nothing where the values lie so far apart that there would be more bins than memory.
function binned(values: readonly number[], step: number): Bins | undefined {
  const [low, high] = extentOf([values]);
  const size = Math.ceil((high - low) / step) + 2;
  if (!(size <= mostBins)) return undefined;
  const counts = new Float64Array(size);
  for (const value of values) {
    const at = (value - low) / step;
    const bin = Math.floor(at);
    counts[bin]! += bin + 1 - at;
    counts[bin + 1]! += at - bin;
  }
  return { low, step, counts };
}

function sumOfBins({ low, step, counts }: Bins, place: number, width: number): number {
  const first = Math.max(0, Math.ceil((place - reach * width - low) / step));
  const last = Math.min(counts.length - 1, Math.floor((place + reach * width - low) / step));
  let sum = 0;
  for (let bin = first; bin <= last; bin++) {
    const steps = (place - low - bin * step) / width;
    if (counts[bin] !== 0) sum += counts[bin]! * Math.exp(-0.5 * steps * steps);
  }
  return sum;
}
