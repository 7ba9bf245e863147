import { squaredDistance } from './algebra/squared-distance.ts';

/** The numbers of the k rows nearest to x, nearest first; of rows equally far the earlier one. */
export function nearest(rows: readonly Float64Array[], x: Float64Array, k: number): Int32Array {
  const places = new Int32Array(k);
  const distances = new Float64Array(k).fill(Infinity);
  for (let row = 0; row < rows.length; row++) {
    const farthest = distances[k - 1]!;
    let distance = 0; // its square, which has the same order
    // In parts: the first ones often tell already that the row is too far.
    for (let from = 0; from < x.length && distance < farthest; from += part) {
      distance += squaredDistance(x, rows[row]!, from, Math.min(from + part, x.length));
    }
    if (!(distance < farthest)) continue;
    // Farther ones move up by one, and the farthest falls out.
    let at = k - 1;
    for (; at > 0 && distances[at - 1]! > distance; at--) {
      distances[at] = distances[at - 1]!;
      places[at] = places[at - 1]!;
    }
    distances[at] = distance;
    places[at] = row;
  }
  return places;
}

const part = 16; // features
