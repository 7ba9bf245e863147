import { labelsOf } from './check/labels.ts';
import { wantAtMost } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { type ProbableClassifier, probableClassifier } from './classifier.ts';
import { nearest } from './nearest.ts';

export interface KnnOptions {
  /** How many neighbours have a vote. */
  k?: number;
}

/**
 * The label that most of the k nearest examples have; of labels with as many votes the smallest. Nothing is
 * learned but the examples themselves, so that predicting costs a look at each of them. The distance is the straight
 * one: features of large numbers drown the others, unless they are scaled first.
 *
 * Fix and Hodges 1951; Cover and Hart 1967.
 */
export function knn({ k = 5 }: KnnOptions = {}) {
  return {
    fit(X: Rows, labels: ArrayLike<number>): ProbableClassifier {
      const rows = rowsOf(X, 'fit knn');
      const { classes, y } = labelsOf(labels, rows.length, 'fit knn');
      wantAtMost('knn', { k }, rows.length, 'examples');
      const votes = new Float64Array(classes.length);
      const shares = (x: Float64Array) => {
        votes.fill(0);
        for (const row of nearest(rows, x, k)) votes[y[row]!]! += 1 / k;
        return votes;
      };
      return probableClassifier({ name: 'knn', width: rows[0]!.length, classes }, shares);
    },
  };
}
