import type { Rng } from '../../base/index.ts';
import type { NumberReader } from '../reader/reader.ts';
import { eachExample } from '../stats.ts';

/** Of many numbers; what is NaN is left out. */
export interface Moments {
  readonly mean: number;
  /** The square root of the mean squared distance from the mean: divided by n, as networks have it. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** The moments of each group of numbers; the i-th number of an example belongs to group i modulo `groups`. */
export function momentsOf(reader: NumberReader, groups: number, random: Rng): Moments[] {
  const [counts, means, squares] = [0, 0, 0].map(() => new Float64Array(groups)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const min = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(groups).fill(Number.NEGATIVE_INFINITY);
  for (const example of eachExample(reader, random)) {
    for (let i = 0; i < example.length; i++) {
      const value = example[i]!;
      if (Number.isNaN(value)) continue;
      // Welford's way: one pass, no difference of large squares, and of equal numbers exactly their mean and 0.
      const group = i % groups;
      const count = ++counts[group]!;
      const distance = value - means[group]!;
      means[group]! += distance / count;
      squares[group]! += distance * (value - means[group]!);
      if (value < min[group]!) min[group] = value;
      if (value > max[group]!) max[group] = value;
    }
  }
  return Array.from(counts, (count, group) => {
    if (count === 0) return { mean: 0, sd: 0, min: 0, max: 0 };
    return {
      mean: means[group]!,
      sd: Math.sqrt(squares[group]! / count),
      min: min[group]!,
      max: max[group]!,
    };
  });
}
