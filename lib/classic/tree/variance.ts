import { type Criterion, midway } from './criterion.ts';

/**
 * The variance of y. A cut is best where the squared errors of the two means are least; since the squared error is
 * sum y^2 - (sum y)^2 / size, that is where
 *
 *   gain = (sum of left)^2 / left + (sum of right)^2 / right
 *
 * is largest.
 *
 * Breiman, Friedman, Olshen and Stone 1984.
 */
export function variance(y: Float64Array, weights: Int32Array): Criterion {
  // Sums of numbers far from 0 would lose digits: all are counted from their mean.
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const values = y.map((value) => value - mean);
  return {
    node({ order, from, to }) {
      let examples = 0;
      let sum = 0;
      let squares = 0;
      let same = true;
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        examples += weights[row]!;
        sum += weights[row]! * values[row]!;
        squares += weights[row]! * values[row]! ** 2;
        same &&= y[row] === y[order[from]!];
      }
      if (same) return { examples, impurity: 0, value: [y[order[from]!]!], split: undefined };
      const impurity = Math.max(0, squares / examples - (sum / examples) ** 2);
      return { examples, impurity, value: [mean + sum / examples], split: undefined };
    },
    cut({ order, from, to }, column, minLeaf) {
      let all = 0;
      let right = 0;
      for (let i = from; i < to; i++) {
        all += weights[order[i]!]!;
        right += weights[order[i]!]! * values[order[i]!]!;
      }
      let left = 0;
      let onLeft = 0;
      let gain = -1;
      let place = -1;
      for (let i = from; i < to - 1; i++) {
        const row = order[i]!;
        const part = weights[row]! * values[row]!;
        left += part;
        right -= part;
        onLeft += weights[row]!;
        if (column[row]! === column[order[i + 1]!]!) continue; // no threshold fits between equals
        if (onLeft < minLeaf || all - onLeft < minLeaf) continue;
        const fit = (left * left) / onLeft + (right * right) / (all - onLeft);
        if (fit <= gain) continue;
        gain = fit;
        place = i;
      }
      if (place < 0) return undefined;
      return { gain, threshold: midway(column[order[place]!]!, column[order[place + 1]!]!) };
    },
  };
}
