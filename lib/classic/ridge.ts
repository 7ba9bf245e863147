import { solvePositive } from './algebra/cholesky.ts';
import { dot } from './algebra/dot.ts';
import { gram, projected } from './algebra/gram.ts';
import { centered, meansOf } from './algebra/means.ts';
import { wantAmount } from './check/options.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';
import { type LinearModel, linearModel } from './linear-model.ts';

export interface RidgeOptions {
  /** How much large weights cost; 0 is linear regression. */
  lambda?: number;
}

/**
 * Linear regression whose weights are held small: least |X w + b - y|^2 + lambda |w|^2.
 *
 * b costs nothing: a shift of y must not change w. So X and y are centered, w solves
 * (X^T X + lambda I) w = X^T y, which always has one answer for lambda > 0, and b makes up for the means.
 *
 * Hoerl and Kennard 1970.
 */
export function ridge({ lambda = 1 }: RidgeOptions = {}) {
  wantAmount('ridge', { lambda });
  return {
    fit(X: Rows, y: ArrayLike<number>): LinearModel {
      const rows = rowsOf(X, 'fit ridge');
      const targets = targetsOf(y, rows.length, 'fit ridge');
      const means = meansOf(rows);
      const yMean = targets.reduce((sum, value) => sum + value, 0) / targets.length;
      const XC = centered(rows, means);
      const A = gram(XC); // (features, features)
      for (let j = 0; j < A.length; j++) A[j]![j]! += lambda;
      const w = solvePositive(
        A,
        projected(
          XC,
          targets.map((value) => value - yMean),
        ),
      );
      if (typeof w === 'number') {
        throw new RangeError(
          `Cannot fit ridge with lambda = ${lambda}: column ${w} of X can be made of the columns before it and a constant. Try a larger lambda`,
        );
      }
      return linearModel('ridge', w, yMean - dot(w, means));
    },
  };
}
