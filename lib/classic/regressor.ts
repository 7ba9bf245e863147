import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';

/** What every fitted method that predicts numbers can do. */
export interface Regressor {
  /** A number for each example. */
  predict(X: Rows): number[];
  /** R2 = 1 - sum (y - yHat)^2 / sum (y - mean)^2: 1 is perfect, 0 no better than the mean of y. */
  score(X: Rows, y: ArrayLike<number>): number;
}

/** The functions of a regression, made of one that predicts for one example. */
export function regressor(
  { name, width }: { name: string; width: number },
  estimate: (x: Float64Array) => number,
): Regressor {
  return {
    predict: (X) => rowsOf(X, `predict with ${name}`, width).map(estimate),
    score(X, y) {
      const yHat = rowsOf(X, `score ${name}`, width).map(estimate);
      return r2(yHat, targetsOf(y, yHat.length, `score ${name}`));
    },
  };
}

function r2(yHat: readonly number[], y: Float64Array): number {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let left = 0;
  let all = 0;
  yHat.forEach((value, i) => {
    left += (y[i]! - value) ** 2;
    all += (y[i]! - mean) ** 2;
  });
  // Where all of y are the same there is nothing to explain: it is got right or it is not.
  if (all === 0) return left === 0 ? 1 : 0;
  return 1 - left / all;
}
