import { dot } from './algebra/dot.ts';
import { sumsOf } from './algebra/means.ts';
import { byClass } from './by-class.ts';
import { labelsOf } from './check/labels.ts';
import { wantPositive } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, scoredClassifier } from './classifier.ts';

export interface MultinomialNaiveBayesOptions {
  /** Counted to each feature of each class: what was never seen is unlikely, not impossible. */
  alpha?: number;
}

export interface MultinomialNaiveBayesModel extends ProbableClassifier {
  readonly logPriors: number[]; // (classes)
  readonly logShares: number[][]; // (classes, features)
}

/**
 * Naive Bayes for counts, such as those of words in a text: a class draws each word on its own, feature j with the
 * share p[j] = (its count in the class + alpha) / (all counts in the class + alpha * features),
 *
 *   log P(class | x) = log prior + sum over j of x[j] log p[j] + const
 *
 * Manning, Raghavan and Schuetze, Introduction to Information Retrieval, 13.2.
 */
export function multinomialNaiveBayes({ alpha = 1 }: MultinomialNaiveBayesOptions = {}) {
  const name = 'multinomialNaiveBayes';
  wantPositive(name, { alpha });
  return {
    fit(X: Rows, labels: ArrayLike<number>): MultinomialNaiveBayesModel {
      const rows = countsOf(rowsOf(X, `fit ${name}`));
      const { classes, y } = labelsOf(labels, rows.length, `fit ${name}`);
      const width = rows[0]!.length;
      const groups = byClass(rows, y, classes.length);
      const logPriors = groups.map((group) => Math.log(group.length / rows.length));
      const logShares = groups.map((group) => {
        const counts = sumsOf(group, width).map((count) => count + alpha);
        const all = counts.reduce((sum, count) => sum + count, 0);
        return counts.map((count) => Math.log(count / all));
      });
      const scores = new Float64Array(classes.length);
      const scoresOf = (x: Float64Array) => {
        for (let c = 0; c < scores.length; c++) scores[c] = logPriors[c]! + dot(x, logShares[c]!);
        return scores;
      };
      return {
        logPriors,
        logShares: logShares.map((each) => Array.from(each)),
        ...scoredClassifier({ name, width, classes }, scoresOf),
      };
    },
  };
}

function countsOf(rows: Float64Array[]): Float64Array[] {
  for (const [row, x] of rows.entries()) {
    const column = x.findIndex((count) => count < 0);
    if (column < 0) continue;
    throw new RangeError(
      `Cannot fit multinomialNaiveBayes: row ${row}, column ${column} of X is ${x[column]}; wanted counts from 0 on. Try gaussianNaiveBayes for other numbers`,
    );
  }
  return rows;
}
