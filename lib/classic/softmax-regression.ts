import { addTimes, dot } from './algebra/dot.ts';
import { lbfgs } from './algebra/lbfgs.ts';
import { softmax } from './algebra/softmax.ts';
import { labelsOfSeveral } from './check/labels.ts';
import { wantAmount, wantPositive, wantWhole } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, scoredClassifier } from './classifier.ts';

export interface SoftmaxRegressionOptions {
  /** How much large weights cost. */
  lambda?: number;
  /** It stops when no part of the gradient, per example, is larger. */
  tolerance?: number;
  maxSteps?: number;
}

export interface SoftmaxModel extends ProbableClassifier {
  readonly w: number[][]; // (classes, features)
  readonly b: number[]; // (classes)
  readonly steps: number;
  /** False where maxSteps were too few; features of like size need fewer. */
  readonly converged: boolean;
}

/**
 * Logistic regression for any number of classes: class c has the score x . w[c] + b[c], softmax makes
 * probabilities p of the scores, and w and b make the labels likeliest,
 *
 *   loss = - sum over the examples of log p[its label] + lambda / 2 |w|^2
 *
 * The gradient for w[c] is the sum of (p[c] - (1 if c is the label, else 0)) x, plus lambda w[c]. lambda is 1 / C of
 * scikit-learn.
 *
 * Bishop, Pattern Recognition and Machine Learning, 4.3.4.
 */
export function softmaxRegression({
  lambda = 1,
  tolerance = 1e-4,
  maxSteps = 2000,
}: SoftmaxRegressionOptions = {}) {
  const name = 'softmaxRegression';
  wantAmount(name, { lambda });
  wantPositive(name, { tolerance });
  wantWhole(name, { maxSteps });
  return {
    fit(X: Rows, labels: ArrayLike<number>): SoftmaxModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOfSeveral(labels, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const start = new Float64Array(classes.length * (width + 1));
      const { x, ...how } = lbfgs(
        (theta, gradient) => softmaxLoss(rows, y, { theta, gradient, lambda }),
        start,
        {
          tolerance: tolerance * rows.length,
          maxSteps,
        },
      );
      const { w, b } = parts(x, width);
      const scores = new Float64Array(classes.length);
      const scoresOf = (x: Float64Array) => {
        for (let c = 0; c < scores.length; c++) scores[c] = dot(x, w[c]!) + b[c]!;
        return scores;
      };
      return {
        w: w.map((row) => Array.from(row)),
        b: Array.from(b),
        ...how,
        ...scoredClassifier({ name, width, classes }, scoresOf),
      };
    },
  };
}

/** The loss at theta, which holds w and then b; the gradient is written into `gradient`, laid out alike. */
export function softmaxLoss(
  rows: readonly Float64Array[],
  y: ArrayLike<number>,
  { theta, gradient, lambda }: { theta: Float64Array; gradient: Float64Array; lambda: number },
): number {
  const width = rows[0]!.length;
  const { w, b } = parts(theta, width);
  const { w: dw, b: db } = parts(gradient, width);
  db.fill(0);
  let loss = 0;
  w.forEach((weights, c) => {
    dw[c]!.fill(0);
    addTimes(dw[c]!, lambda, weights);
    loss += (lambda / 2) * dot(weights, weights);
  });
  const scores = new Float64Array(b.length);
  rows.forEach((x, row) => {
    for (let c = 0; c < scores.length; c++) scores[c] = dot(x, w[c]!) + b[c]!;
    const label = y[row]!;
    const right = scores[label]!;
    loss += softmax(scores) - right; // - log p[label]
    scores[label]! -= 1; // p - one-hot
    for (let c = 0; c < scores.length; c++) {
      addTimes(dw[c]!, scores[c]!, x);
      db[c]! += scores[c]!;
    }
  });
  return loss;
}

/** Views of theta: w and b. */
function parts(theta: Float64Array, width: number): { w: Float64Array[]; b: Float64Array } {
  const classes = theta.length / (width + 1);
  const w = Array.from({ length: classes }, (_, c) => theta.subarray(c * width, (c + 1) * width));
  return { w, b: theta.subarray(classes * width) };
}
