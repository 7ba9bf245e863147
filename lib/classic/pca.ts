import { oneOf, type Rng, rng as seeded } from '../base/index.ts';
import { argMax } from './algebra/arg-max.ts';
import { addTimes, dot } from './algebra/dot.ts';
import { gram } from './algebra/gram.ts';
import { type Eigen, eigenSymmetric } from './algebra/jacobi.ts';
import { centered, meansOf, minus } from './algebra/means.ts';
import { powerIteration } from './algebra/power-iteration.ts';
import { squaredDistance } from './algebra/squared-distance.ts';
import { wantAtMost, wantPositive, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';

export interface PcaOptions {
  /** How many directions to keep; all where nothing is said. */
  components?: number | undefined;
  /** 'jacobi' finds all at once, 'power' one after another; without a word, what suits the number of features. */
  solver?: 'jacobi' | 'power' | undefined;
  /** Of power iteration. */
  tolerance?: number;
  maxSteps?: number;
  rng?: Rng;
}

export interface PcaModel {
  readonly mean: number[]; // (features)
  readonly components: number[][]; // (components, features)
  /** Of the examples along each component, with n - 1. */
  readonly variances: number[]; // (components)
  /** The same as shares of the whole variance. */
  readonly shares: number[]; // (components)
  /** Where the examples lie along the components. */
  transform(X: Rows): number[][]; // (examples, components)
  /** From there back to features: what the components hold of the examples. */
  inverse(Z: Rows): number[][]; // (examples, features)
  /** The share of the variance around the mean that the components hold of these examples. */
  score(X: Rows): number;
}

const mostForJacobi = 150; // features; beyond, all eigenvectors take seconds

/**
 * The directions along which the examples differ most, at right angles to each other: the eigenvectors of the
 * covariance X^T X / (n - 1), X centered, with the largest eigenvalues, which are the variances along them. Among all
 * projections to as few numbers none loses less. A direction has no sign: its largest part is made positive.
 *
 * Pearson 1901; Hotelling 1933.
 */
export function pca({
  components,
  solver,
  tolerance = 1e-14,
  maxSteps = 5000,
  rng = seeded(0).fork('pca'),
}: PcaOptions = {}) {
  if (solver) oneOf(solver, ['jacobi', 'power'], { to: 'solve with', what: 'solver' });
  wantPositive('pca', { tolerance });
  wantWhole('pca', { maxSteps });
  return {
    fit(X: Rows): PcaModel {
      const rows = rowsOf(X, 'fit pca');
      const width = rows[0]!.length;
      if (rows.length < 2) throw new RangeError('Cannot fit pca to 1 example: wanted 2 or more');
      wantAtMost('pca', { components: components ?? width }, width, 'features');
      const mean = meansOf(rows);
      const XC = centered(rows, mean);
      const count = components ?? width;
      const jacobi = (solver ?? (width > mostForJacobi ? 'power' : 'jacobi')) === 'jacobi';
      const found = jacobi
        ? eigenSymmetric(gram(XC))
        : powerIteration(XC, { count, rng, tolerance, maxSteps });
      const { values, vectors } = leading(found, count);
      const whole = XC.reduce((sum, x) => sum + dot(x, x), 0);
      const back = (z: ArrayLike<number>) => {
        const x = Float64Array.from(mean);
        vectors.forEach((vector, i) => {
          addTimes(x, z[i]!, vector);
        });
        return x;
      };
      const project = (x: Float64Array) => {
        const shifted = minus(x, mean);
        return vectors.map((vector) => dot(shifted, vector));
      };
      return {
        mean: Array.from(mean),
        components: vectors.map((vector) => Array.from(vector)),
        variances: Array.from(values, (value) => value / (rows.length - 1)),
        shares: Array.from(values, (value) => (whole === 0 ? 0 : value / whole)),
        transform: (X) => rowsOf(X, 'transform with pca', width).map(project),
        inverse: (Z) => rowsOf(Z, 'invert pca', count).map((z) => Array.from(back(z))),
        score(X) {
          const rows = rowsOf(X, 'score pca', width);
          const lost = rows.reduce((sum, x) => sum + squaredDistance(x, back(project(x))), 0);
          const all = rows.reduce((sum, x) => sum + squaredDistance(x, mean), 0);
          return all === 0 ? 1 : 1 - lost / all;
        },
      };
    },
  };
}

function leading({ values, vectors }: Eigen, count: number): Eigen {
  return {
    values: values.slice(0, count).map((value) => Math.max(0, value)), // rounding may go below 0
    vectors: vectors.slice(0, count).map((vector) => {
      const sign = vector[argMax(vector.map(Math.abs))]! < 0 ? -1 : 1;
      return vector.map((value) => sign * value);
    }),
  };
}
