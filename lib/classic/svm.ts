import { argMax } from './algebra/arg-max.ts';
import { labelsOfSeveral } from './check/labels.ts';
import { wantPositive, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type Classifier, classifier } from './classifier.ts';
import { type KernelOptions, kernelOf } from './kernels.ts';
import { smo } from './smo.ts';

export interface SvmOptions extends KernelOptions {
  /** How much an example inside the margin costs. */
  C?: number;
  /** How far the conditions of an optimum may be missed. */
  tolerance?: number;
  maxSteps?: number;
}

/** The border between two classes: `coefficients[s]` is y alpha of the example in row `supports[s]` of the fit. */
export interface Border {
  readonly negative: number;
  readonly positive: number;
  readonly supports: number[];
  readonly coefficients: number[];
  readonly b: number;
  readonly converged: boolean;
}

export interface SvmModel extends Classifier {
  /** One for each two classes. */
  readonly borders: readonly Border[];
  /** On which side of each border an example lies: above 0 on that of the larger label. */
  decision(X: Rows): number[][]; // (examples, borders)
}

/**
 * The border with the widest margin, in the space that the kernel stands for:
 *
 *   f(x) = sum over the support vectors s of y[s] alpha[s] kernel(x[s], x) + b
 *
 * Only examples on the margin or on its wrong side have an alpha above 0: they alone hold the border. Each two
 * classes have one; the class that most borders choose wins, the smallest of several.
 *
 * Boser, Guyon and Vapnik 1992; Cortes and Vapnik 1995.
 */
export function svm({ C = 1, tolerance = 1e-3, maxSteps = 1_000_000, ...kernelOptions }: SvmOptions = {}) {
  const { gamma = 1, degree = 3 } = kernelOptions;
  wantPositive('svm', { C, tolerance, gamma });
  wantWhole('svm', { maxSteps, degree });
  return {
    fit(X: Rows, labels: ArrayLike<number>): SvmModel {
      const rows = rowsOf(X, 'fit svm');
      const { classes, y } = labelsOfSeveral(labels, rows.length, 'fit svm');
      const kernel = kernelOf(rows, kernelOptions);
      const pairs = classes.flatMap((_, i) => classes.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
      const borders = pairs.map(([negative, positive]): Border => {
        const members = [...y.keys()].filter((row) => y[row] === negative || y[row] === positive);
        const points = members.map((row) => rows[row]!);
        const signs = Int8Array.from(members, (row) => (y[row] === positive ? 1 : -1));
        const { alpha, b, converged } = smo(points, signs, { kernel, C, tolerance, maxSteps });
        const held = [...alpha.keys()].filter((i) => alpha[i]! > 0);
        return {
          negative: classes[negative]!,
          positive: classes[positive]!,
          supports: held.map((i) => members[i]!),
          coefficients: held.map((i) => signs[i]! * alpha[i]!),
          b,
          converged,
        };
      });
      // One example may hold several borders: its kernel is worked out once for all of them.
      const supports = [...new Set(borders.flatMap((border) => border.supports))];
      const likeness = new Float64Array(rows.length);
      const sidesOf = (x: Float64Array) => {
        for (const row of supports) likeness[row] = kernel(rows[row]!, x);
        return borders.map(({ supports, coefficients, b }) => {
          let sum = b;
          for (let s = 0; s < supports.length; s++) sum += coefficients[s]! * likeness[supports[s]!]!;
          return sum;
        });
      };
      const votes = new Int32Array(classes.length);
      const placeOf = (x: Float64Array) => {
        votes.fill(0);
        sidesOf(x).forEach((side, i) => {
          votes[pairs[i]![side > 0 ? 1 : 0]]!++;
        });
        return argMax(votes);
      };
      const width = rows[0]!.length;
      return {
        borders,
        decision: (X) => rowsOf(X, 'predict with svm', width).map(sidesOf),
        ...classifier({ name: 'svm', width, classes }, placeOf),
      };
    },
  };
}
