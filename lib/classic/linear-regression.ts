import { oneOf } from '../base/index.ts';
import { solvePositive } from './algebra/cholesky.ts';
import { columnsOf, gram, projected } from './algebra/gram.ts';
import { leastSquares } from './algebra/qr.ts';
import { type Rows, rowsOf } from './check/rows.ts';
import { targetsOf } from './check/targets.ts';
import { type LinearModel, linearModel } from './linear-model.ts';

export interface LinearRegressionOptions {
  /** How the least squares are found: both ways give the same w and b; QR loses fewer digits. */
  solver?: 'qr' | 'normal equations';
}

/**
 * The straight model with the least squared error: yHat = x . w + b.
 *
 * With a column of ones before the others (its weight is b), the error |A w - y|^2 is least where its gradient
 * 2 A^T (A w - y) is zero: A^T A w = A^T y, the normal equations. A^T A has the square of A's condition number,
 * so half of the digits may be lost; A = Q R avoids it: R w = Q^T y.
 *
 * Gauss 1809; Golub 1965 for QR.
 */
export function linearRegression({ solver = 'qr' }: LinearRegressionOptions = {}) {
  const solve = solvers[oneOf(solver, ['qr', 'normal equations'], { to: 'solve with', what: 'solver' })];
  return {
    fit(X: Rows, y: ArrayLike<number>): LinearModel {
      const rows = rowsOf(X, 'fit linearRegression');
      const targets = targetsOf(y, rows.length, 'fit linearRegression');
      const found = solve(rows, targets);
      if (typeof found === 'number') throw new RangeError(dependent(found, rows.length));
      const [b, ...w] = found;
      return linearModel('linearRegression', w, b!);
    },
  };
}

type Solver = (rows: readonly Float64Array[], y: Float64Array) => Float64Array | number;

const solvers: Record<'qr' | 'normal equations', Solver> = {
  qr(rows, y) {
    const ones = new Float64Array(rows.length).fill(1);
    return leastSquares([ones, ...columnsOf(rows)], Float64Array.from(y));
  },
  'normal equations'(rows, y) {
    const A = rows.map((x) => Float64Array.of(1, ...x)); // (examples, 1 + features)
    return solvePositive(gram(A), projected(A, y));
  },
};

// Column 0 is that of the ones, so that columns of X count from 1.
function dependent(column: number, examples: number): string {
  const why = `column ${column - 1} of X can be made of the columns before it and a constant`;
  const few = column >= examples ? `, as any can with only ${examples} examples` : '';
  return `Cannot fit linearRegression: ${why}${few}, so that many w fit alike. Leave it out, or try ridge`;
}
