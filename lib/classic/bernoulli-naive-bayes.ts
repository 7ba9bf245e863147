import { sumsOf } from './algebra/means.ts';
import { byClass } from './by-class.ts';
import { labelsOf } from './check/labels.ts';
import { wantPositive } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, scoredClassifier } from './classifier.ts';

export interface BernoulliNaiveBayesOptions {
  /** Counted to the yes and to the no of each feature: what was never seen is unlikely, not impossible. */
  alpha?: number;
  /** A feature counts as "yes" where its number is above this. */
  threshold?: number;
}

export interface BernoulliNaiveBayesModel extends ProbableClassifier {
  readonly logPriors: number[]; // (classes)
  /** How often each feature is "yes" in each class. */
  readonly shares: number[][]; // (classes, features)
}

/**
 * Naive Bayes for yes and no, such as whether a word occurs: feature j is "yes" in a class with the probability
 * p[j] = (its count of yes + alpha) / (examples of the class + 2 alpha),
 *
 *   log P(class | x) = log prior + sum over j of (x[j] log p[j] + (1 - x[j]) log(1 - p[j])) + const
 *
 * Unlike the multinomial form, what does not occur speaks too. Manning, Raghavan and Schuetze, Introduction to
 * Information Retrieval, 13.3.
 */
export function bernoulliNaiveBayes({ alpha = 1, threshold = 0 }: BernoulliNaiveBayesOptions = {}) {
  const name = 'bernoulliNaiveBayes';
  wantPositive(name, { alpha });
  return {
    fit(X: Rows, labels: ArrayLike<number>): BernoulliNaiveBayesModel {
      const rows = rowsOf(X, `fit ${name}`);
      const { classes, y } = labelsOf(labels, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const yes = rows.map((x) => x.map((value) => (value > threshold ? 1 : 0)));
      const groups = byClass(yes, y, classes.length);
      const logPriors = groups.map((group) => Math.log(group.length / rows.length));
      const shares = groups.map((group) =>
        sumsOf(group, width).map((count) => (count + alpha) / (group.length + 2 * alpha)),
      );
      const logYes = shares.map((each) => each.map((p) => Math.log(p)));
      const logNo = shares.map((each) => each.map((p) => Math.log(1 - p)));
      const scores = new Float64Array(classes.length);
      const scoresOf = (x: Float64Array) => {
        for (let c = 0; c < scores.length; c++) {
          let sum = logPriors[c]!;
          for (let j = 0; j < x.length; j++) sum += x[j]! > threshold ? logYes[c]![j]! : logNo[c]![j]!;
          scores[c] = sum;
        }
        return scores;
      };
      return {
        logPriors,
        shares: shares.map((each) => Array.from(each)),
        ...scoredClassifier({ name, width, classes }, scoresOf),
      };
    },
  };
}
