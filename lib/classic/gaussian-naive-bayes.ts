import { meansOf } from './algebra/means.ts';
import { byClass } from './by-class.ts';
import { labelsOf } from './check/labels.ts';
import { wantAmount } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, scoredClassifier } from './classifier.ts';

export interface GaussianNaiveBayesOptions {
  /** Added to each variance, as a share of the largest one of all features: a variance of 0 would divide by 0. */
  smoothing?: number;
}

export interface GaussianNaiveBayesModel extends ProbableClassifier {
  readonly priors: number[]; // (classes)
  readonly means: number[][]; // (classes, features)
  readonly variances: number[][]; // (classes, features)
}

/**
 * Bayes' rule, P(class | x) ~ P(class) P(x | class), with two bold assumptions: within a class the features know
 * nothing of each other, so that P(x | class) is a product ("naive"), and each is normally distributed,
 *
 *   log P(class | x) = log prior - 1/2 sum over j of (log(2 pi variance[j]) + (x[j] - mean[j])^2 / variance[j]) + const
 *
 * Duda and Hart 1973.
 */
export function gaussianNaiveBayes({ smoothing = 1e-9 }: GaussianNaiveBayesOptions = {}) {
  const name = 'gaussianNaiveBayes';
  wantAmount(name, { smoothing });
  return {
    fit(X: Rows, labels: ArrayLike<number>): GaussianNaiveBayesModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOf(labels, rows.length, `fit ${name}`);
      const groups = byClass(rows, y, classes.length);
      const extra = smoothing * Math.max(...variancesOf(rows, meansOf(rows)));
      const priors = groups.map((group) => group.length / rows.length);
      const means = groups.map(meansOf);
      const variances = groups.map((group, c) => variancesOf(group, means[c]!).map((one) => one + extra));
      refuseZero(variances, classes);
      // What does not depend on x.
      const offsets = variances.map((each, c) =>
        each.reduce((sum, one) => sum - 0.5 * Math.log(2 * Math.PI * one), Math.log(priors[c]!)),
      );
      const scores = new Float64Array(classes.length);
      const scoresOf = (x: Float64Array) => {
        for (let c = 0; c < scores.length; c++) {
          const mean = means[c]!;
          const variance = variances[c]!;
          let sum = 0;
          for (let j = 0; j < x.length; j++) sum += (x[j]! - mean[j]!) ** 2 / variance[j]!;
          scores[c] = offsets[c]! - 0.5 * sum;
        }
        return scores;
      };
      return {
        priors,
        means: means.map((each) => Array.from(each)),
        variances: variances.map((each) => Array.from(each)),
        ...scoredClassifier({ name, width: rows[0]!.length, classes }, scoresOf),
      };
    },
  };
}

function variancesOf(rows: readonly Float64Array[], means: Float64Array): Float64Array {
  const variances = new Float64Array(means.length);
  for (const x of rows)
    for (let j = 0; j < means.length; j++) variances[j]! += (x[j]! - means[j]!) ** 2 / rows.length;
  return variances;
}

function refuseZero(variances: readonly Float64Array[], classes: readonly number[]): void {
  for (const [c, each] of variances.entries()) {
    const column = each.findIndex((one) => !(one > 0));
    if (column < 0) continue;
    throw new RangeError(
      `Cannot fit gaussianNaiveBayes: column ${column} of X is the same in all examples of class ${classes[c]}, so that its variance is 0. Leave it out, or try a larger smoothing`,
    );
  }
}
