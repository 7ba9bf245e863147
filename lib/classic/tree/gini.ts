import { type Criterion, midway } from './criterion.ts';

/**
 * Gini's impurity: how often two examples drawn from the node (with putting back) differ in their class,
 * 1 - sum p[c]^2. A cut is best where the impurities of its parts, weighed by their sizes, are least; since
 * size * impurity = size - sum count[c]^2 / size, that is where
 *
 *   gain = sum left[c]^2 / left + sum right[c]^2 / right
 *
 * is largest. One walk along the sorted feature finds it: an example that goes from right to left changes both sums
 * by one product.
 *
 * Breiman, Friedman, Olshen and Stone 1984.
 */
export function gini(y: Int32Array, classes: number, weights: Int32Array): Criterion {
  const left = new Float64Array(classes);
  const right = new Float64Array(classes);

  /** Counts the classes into `right`; answers the number of examples. */
  const count = (order: Int32Array, from: number, to: number) => {
    right.fill(0);
    let all = 0;
    for (let i = from; i < to; i++) {
      const row = order[i]!;
      right[y[row]!]! += weights[row]!;
      all += weights[row]!;
    }
    return all;
  };
  const squares = (counts: Float64Array) => {
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += counts[c]! * counts[c]!;
    return sum;
  };

  return {
    node({ order, from, to }) {
      const examples = count(order, from, to);
      const impurity = 1 - squares(right) / examples ** 2;
      return { examples, impurity, value: Array.from(right, (each) => each / examples), split: undefined };
    },
    cut({ order, from, to }, column, minLeaf) {
      const all = count(order, from, to);
      left.fill(0);
      let onLeft = 0;
      let leftSquares = 0;
      let rightSquares = squares(right);
      let gain = -1;
      let place = -1;
      for (let i = from; i < to - 1; i++) {
        const row = order[i]!;
        const label = y[row]!;
        const weight = weights[row]!;
        leftSquares += weight * (2 * left[label]! + weight); // (l + w)^2 - l^2
        rightSquares -= weight * (2 * right[label]! - weight); // r^2 - (r - w)^2
        left[label]! += weight;
        right[label]! -= weight;
        onLeft += weight;
        if (column[row]! === column[order[i + 1]!]!) continue; // no threshold fits between equals
        if (onLeft < minLeaf || all - onLeft < minLeaf) continue;
        const purity = leftSquares / onLeft + rightSquares / (all - onLeft);
        if (purity <= gain) continue;
        gain = purity;
        place = i;
      }
      if (place < 0) return undefined;
      return { gain, threshold: midway(column[order[place]!]!, column[order[place + 1]!]!) };
    },
  };
}
