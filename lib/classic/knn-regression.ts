import { wantAtMost } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';
import type { KnnOptions } from './knn.ts';
import { nearest } from './nearest.ts';
import { type Regressor, regressor } from './regressor.ts';

/** The mean of y over the k nearest examples. Cover 1968. */
export function knnRegression({ k = 5 }: KnnOptions = {}) {
  return {
    fit(X: Rows, y: ArrayLike<number>): Regressor {
      const rows = rowsOf(X, 'fit knnRegression');
      const targets = targetsOf(y, rows.length, 'fit knnRegression');
      wantAtMost('knnRegression', { k }, rows.length, 'examples');
      return regressor({ name: 'knnRegression', width: rows[0]!.length }, (x) => {
        let sum = 0;
        for (const row of nearest(rows, x, k)) sum += targets[row]!;
        return sum / k;
      });
    },
  };
}
