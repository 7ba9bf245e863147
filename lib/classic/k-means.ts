import { type Rng, rng as seeded } from '../base/index.ts';
import { squaredDistance } from './algebra/squared-distance.ts';
import { wantAtMost, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';

export interface KMeansOptions {
  /** How many clusters. */
  k?: number;
  /** Centers to begin with instead of k drawn ones. */
  start?: Rows | undefined;
  /** So many beginnings are drawn; the one that ends with the least inertia stays. */
  restarts?: number;
  maxSteps?: number;
  rng?: Rng;
}

export interface KMeansModel {
  readonly centers: number[][]; // (k, features)
  /** The cluster of each example of the fit. */
  readonly labels: number[];
  /** The sum of the squared distances from the examples to their centers. */
  readonly inertia: number;
  /** How often the centers were moved. */
  readonly steps: number;
  /** The cluster of each example: that with the nearest center. */
  predict(X: Rows): number[];
  /** Minus the inertia of these examples: more is better. */
  score(X: Rows): number;
}

/**
 * Finds k centers such that the examples lie near them, without labels. Two steps take turns, and neither can raise
 * the inertia: each example joins its nearest center; each center moves to the mean of its examples (Lloyd 1957,
 * printed 1982). It ends in a valley, not always the deepest: so the first centers are drawn far apart, each with a
 * chance that grows as its squared distance from those before (k-means++, Arthur and Vassilvitskii 2007), and
 * several times.
 */
export function kMeans({
  k = 8,
  start,
  restarts = 10,
  maxSteps = 300,
  rng = seeded(0).fork('kMeans'),
}: KMeansOptions = {}) {
  wantWhole('kMeans', { restarts, maxSteps });
  return {
    fit(X: Rows): KMeansModel {
      const rows = rowsOf(X, 'fit kMeans');
      const width = rows[0]!.length;
      const given = start && rowsOf(start, 'start kMeans', width);
      wantAtMost('kMeans', { k: given?.length ?? k }, rows.length, 'examples');
      let best = lloyd(rows, given ?? farApart(rows, k, rng), maxSteps);
      for (let again = 1; again < restarts && !given; again++) {
        const other = lloyd(rows, farApart(rows, k, rng), maxSteps);
        if (other.inertia < best.inertia) best = other;
      }
      const { centers, labels, ...how } = best;
      const labelOf = (x: Float64Array) => nearestCenter(centers, x);
      return {
        centers: centers.map((center) => Array.from(center)),
        labels: Array.from(labels),
        ...how,
        predict: (X) => rowsOf(X, 'predict with kMeans', width).map(labelOf),
        score: (X) => -inertiaOf(rowsOf(X, 'score kMeans', width), centers, labelOf),
      };
    },
  };
}

/** k-means++: the first center is any example, the next ones are drawn by their squared distance. */
function farApart(rows: readonly Float64Array[], k: number, rng: Rng): Float64Array[] {
  const centers = [Float64Array.from(rng.pick(rows))];
  const distances = new Float64Array(rows.length).fill(Infinity);
  while (centers.length < k) {
    let sum = 0;
    for (let row = 0; row < rows.length; row++) {
      distances[row] = Math.min(distances[row]!, squaredDistance(rows[row]!, centers.at(-1)!));
      sum += distances[row]!;
    }
    let left = rng() * sum;
    let drawn = 0;
    for (let row = 0; row < rows.length && left >= 0; row++) {
      if (distances[row] === 0) continue; // it is a center already
      drawn = row;
      left -= distances[row]!;
    }
    centers.push(Float64Array.from(rows[drawn]!));
  }
  return centers;
}

function lloyd(rows: readonly Float64Array[], start: readonly Float64Array[], maxSteps: number) {
  const centers = start.map((center) => Float64Array.from(center));
  const labels = new Int32Array(rows.length).fill(-1);
  let steps = 0;
  while (join(rows, centers, labels) && steps < maxSteps) {
    move(rows, centers, labels);
    steps++;
  }
  const inertia = inertiaOf(rows, centers, (_, row) => labels[row]!);
  return { centers, labels, inertia, steps };
}

/** Each example joins its nearest center; answers whether any has changed. */
function join(rows: readonly Float64Array[], centers: readonly Float64Array[], labels: Int32Array): boolean {
  let changed = false;
  for (let row = 0; row < rows.length; row++) {
    const label = nearestCenter(centers, rows[row]!);
    if (label !== labels[row]) changed = true;
    labels[row] = label;
  }
  return changed;
}

/** Each center moves to the mean of its examples; one without any stays. */
function move(rows: readonly Float64Array[], centers: readonly Float64Array[], labels: Int32Array): void {
  const sums = centers.map((center) => new Float64Array(center.length));
  const counts = new Int32Array(centers.length);
  for (let row = 0; row < rows.length; row++) {
    const sum = sums[labels[row]!]!;
    const x = rows[row]!;
    counts[labels[row]!]!++;
    for (let j = 0; j < x.length; j++) sum[j]! += x[j]!;
  }
  centers.forEach((center, c) => {
    if (counts[c]! > 0) for (let j = 0; j < center.length; j++) center[j] = sums[c]![j]! / counts[c]!;
  });
}

function nearestCenter(centers: readonly Float64Array[], x: Float64Array): number {
  let nearest = 0;
  let least = Infinity;
  for (let c = 0; c < centers.length; c++) {
    const distance = squaredDistance(x, centers[c]!);
    if (distance >= least) continue;
    least = distance;
    nearest = c;
  }
  return nearest;
}

function inertiaOf(
  rows: readonly Float64Array[],
  centers: readonly Float64Array[],
  labelOf: (x: Float64Array, row: number) => number,
): number {
  return rows.reduce((sum, x, row) => sum + squaredDistance(x, centers[labelOf(x, row)]!), 0);
}
