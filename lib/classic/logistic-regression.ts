import { solvePositive } from './algebra/cholesky.ts';
import { addTimes, dot } from './algebra/dot.ts';
import { gram } from './algebra/gram.ts';
import { largest } from './algebra/largest.ts';
import { labelsOfSeveral } from './check/labels.ts';
import { wantAmount, wantPositive, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, probableClassifier } from './classifier.ts';

export interface LogisticRegressionOptions {
  /** How much large weights cost. */
  lambda?: number;
  /** It stops when no part of the gradient, per example, is larger. */
  tolerance?: number;
  maxSteps?: number;
}

export interface LogisticModel extends ProbableClassifier {
  readonly w: number[]; // (features)
  readonly b: number;
  readonly steps: number;
}

/**
 * Two classes: the probability of the second is p = sigmoid(x . w + b), and w and b make the labels likeliest,
 *
 *   loss = - sum (y log p + (1 - y) log (1 - p)) + lambda / 2 |w|^2
 *
 * Its gradient is X^T (p - y) + lambda w, its second derivatives X^T S X + lambda I with S = p (1 - p) on the
 * diagonal. Newton's method steps by the one divided by the other, and needs some eight steps whatever the scale
 * of the features. lambda is 1 / C of scikit-learn.
 *
 * Cox 1958; Newton's method as iteratively reweighted least squares: McCullagh and Nelder 1989.
 */
export function logisticRegression({
  lambda = 1,
  tolerance = 1e-8,
  maxSteps = 100,
}: LogisticRegressionOptions = {}) {
  const name = 'logisticRegression';
  wantAmount(name, { lambda });
  wantPositive(name, { tolerance });
  wantWhole(name, { maxSteps });
  return {
    fit(X: Rows, labels: ArrayLike<number>): LogisticModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOfSeveral(labels, rows.length, `fit ${name}`);
      if (classes.length > 2) {
        throw new RangeError(
          `Cannot fit ${name} to ${classes.length} classes: wanted 2. Try softmaxRegression`,
        );
      }
      const A = rows.map((x) => Float64Array.of(...x, 1)); // the last weight is b
      const { theta, steps } = newton(A, y, { lambda, tolerance: tolerance * rows.length, maxSteps });
      const w = theta.subarray(0, -1);
      const b = theta.at(-1)!;
      const pair = new Float64Array(2);
      const probabilities = (x: Float64Array) => {
        pair[1] = sigmoid(dot(x, w) + b);
        pair[0] = 1 - pair[1];
        return pair;
      };
      return {
        w: Array.from(w),
        b,
        steps,
        ...probableClassifier({ name, width: w.length, classes }, probabilities),
      };
    },
  };
}

/** 1 / (1 + exp(-z)), in the form that does not overflow. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

/** The loss, its gradient and S; the last of theta is b, whose size costs nothing. */
export function logisticLoss(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  theta: Float64Array,
  lambda: number,
): { loss: number; gradient: Float64Array; S: Float64Array } {
  const bias = theta.length - 1;
  const gradient = theta.map((value, j) => (j === bias ? 0 : lambda * value));
  const S = new Float64Array(rows.length);
  let loss = 0.5 * dot(gradient, theta);
  rows.forEach((x, row) => {
    const z = dot(x, theta);
    const p = sigmoid(z);
    // - log p for label 1 and - log (1 - p) for label 0, without the log of a rounded 0
    const margin = y[row] === 1 ? z : -z;
    loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
    addTimes(gradient, p - y[row]!, x);
    S[row] = p * (1 - p);
  });
  return { loss, gradient, S };
}

function newton(
  rows: readonly Float64Array[],
  y: Int32Array,
  { lambda, tolerance, maxSteps }: { lambda: number; tolerance: number; maxSteps: number },
): { theta: Float64Array; steps: number } {
  let theta: Float64Array = new Float64Array(rows[0]!.length);
  let at = logisticLoss(rows, y, theta, lambda);
  for (let steps = 0; steps < maxSteps; steps++) {
    // A border without mistakes gets better for ever as w grows, if growing costs nothing.
    if (lambda === 0 && parts(rows, y, theta)) break;
    if (largest(at.gradient) <= tolerance) return { theta, steps };
    const H = gram(rows, at.S);
    for (let j = 0; j < theta.length - 1; j++) H[j]![j]! += lambda;
    const step = solvePositive(H, at.gradient);
    if (typeof step === 'number') break;
    // Half the step where a whole one goes too far; where none helps any more, rounding is all that is left.
    for (let size = 1; ; size /= 2) {
      if (size < 1e-10) return { theta, steps };
      const next = Float64Array.from(theta);
      addTimes(next, -size, step);
      const there = logisticLoss(rows, y, next, lambda);
      if (!(there.loss <= at.loss)) continue;
      theta = next;
      at = there;
      break;
    }
  }
  if (lambda > 0) return { theta, steps: maxSteps };
  throw new RangeError(
    'Cannot fit logisticRegression with lambda = 0: no w is best, as a border parts the classes without a mistake or columns of X depend on each other. Try lambda = 1',
  );
}

/** Whether every example lies on the side of its label. */
function parts(rows: readonly Float64Array[], y: Int32Array, theta: Float64Array): boolean {
  return rows.every((x, row) => (dot(x, theta) > 0 ? 1 : 0) === y[row]);
}
