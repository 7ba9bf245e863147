import { type Rng, rng as seeded } from '../base/index.ts';
import { argMax } from './algebra/arg-max.ts';
import { addTimes, dot } from './algebra/dot.ts';
import { labelsOfSeveral } from './check/labels.ts';
import { wantPositive, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type Classifier, classifier } from './classifier.ts';

export interface LinearSvmOptions {
  /** How much an example inside the margin costs. */
  C?: number;
  /** Steps, counted in times through the examples. */
  epochs?: number;
  rng?: Rng;
}

export interface LinearSvmModel extends Classifier {
  readonly w: number[][]; // (borders, features)
  readonly b: number[]; // (borders)
  /** How far on its side of each border an example lies; its own class is the largest. */
  decision(X: Rows): number[][]; // (examples, borders)
}

/**
 * The straight border with the widest margin. With y = 1 or -1, and b as the weight of a feature that is always 1,
 *
 *   loss = 1/2 |w|^2 + C sum max(0, 1 - y w . x)
 *
 * Pegasos walks down it one example at a time. With lambda = 1 / (n C), step t has the length 1 / (lambda t):
 * w shrinks by the factor 1 - 1 / t, and where y w . x < 1 it gains y x / (lambda t). The mean of the second
 * half of the walk is what stays: single steps jump about. Two classes have one border, more have one each against all
 * the others.
 *
 * Shalev-Shwartz, Singer and Srebro 2007.
 */
export function linearSvm({ C = 1, epochs = 50, rng = seeded(0).fork('linearSvm') }: LinearSvmOptions = {}) {
  const name = 'linearSvm';
  wantPositive(name, { C });
  wantWhole(name, { epochs });
  return {
    fit(X: Rows, labels: ArrayLike<number>): LinearSvmModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOfSeveral(labels, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const A = rows.map((x) => Float64Array.of(...x, 1)); // the last weight is b
      const steps = epochs * rows.length;
      const sides = classes.length === 2 ? [1] : [...classes.keys()];
      const borders = sides.map((place) => {
        const signs = Int8Array.from(y, (other) => (other === place ? 1 : -1));
        return pegasos(A, signs, { lambda: 1 / (rows.length * C), steps, rng });
      });
      const w = borders.map((border) => border.subarray(0, width));
      const b = borders.map((border) => border[width]!);
      const sidesOf = (x: Float64Array) => w.map((weights, i) => dot(x, weights) + b[i]!);
      const placeOf = (x: Float64Array) => {
        const found = sidesOf(x);
        return found.length === 1 ? Number(found[0]! > 0) : argMax(found);
      };
      return {
        w: w.map((weights) => Array.from(weights)),
        b,
        decision: (X) => rowsOf(X, `predict with ${name}`, width).map(sidesOf),
        ...classifier({ name, width, classes }, placeOf),
      };
    },
  };
}

function pegasos(
  rows: readonly Float64Array[],
  y: Int8Array,
  { lambda, steps, rng }: { lambda: number; steps: number; rng: Rng },
): Float64Array {
  const w = new Float64Array(rows[0]!.length);
  const sum = new Float64Array(w.length);
  const half = Math.floor(steps / 2);
  for (let t = 1; t <= steps; t++) {
    const at = rng.int(rows.length);
    const x = rows[at]!;
    const inside = y[at]! * dot(w, x) < 1;
    const shrink = 1 - 1 / t;
    for (let j = 0; j < w.length; j++) w[j]! *= shrink;
    if (inside) addTimes(w, y[at]! / (lambda * t), x);
    if (t > half) addTimes(sum, 1, w);
  }
  return sum.map((value) => value / (steps - half));
}
