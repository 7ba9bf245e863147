import { type Mat, matShape, type Vec } from './matrix.ts';
import { checkTokens } from './tokens.ts';

/**
 * X[t] = E[token_t]: each token has a row of E, its vector. The same as a product with one-hot rows, without the
 * multiplications by 0.
 */
export function embed(tokens: ArrayLike<number>, E: Mat): Mat {
  checkTokens(tokens, E.length);
  return Array.from(tokens, (token) => [...E[token]!]); // (time) -> (time, units)
}

/** The rows of a gradient that are not 0, by their numbers. */
export type SparseGradient = Map<number, Vec>;

/**
 * From dX, the gradient by the vectors, that by E: row i gets dX[t] of all t where token i stood. All other rows are
 * 0, and there are many; so only the rows that were looked up are made.
 */
export function embedBackward(dX: Mat, tokens: ArrayLike<number>): SparseGradient {
  const [count, units] = matShape(dX);
  if (count !== tokens.length) {
    throw new RangeError(
      `Cannot go back through an embedding of ${tokens.length} tokens with ${count} rows of gradients: wanted one row for each token`,
    );
  }
  const dE: SparseGradient = new Map();
  for (const [t, row] of dX.entries()) {
    const token = tokens[t]!;
    const sum = dE.get(token) ?? new Array<number>(units).fill(0);
    dE.set(
      token,
      sum.map((value, j) => value + row[j]!),
    );
  }
  return dE;
}

/** E[i] -= lr dE[i], in place, for the rows that have a gradient: a step of gradient descent. */
export function embedStep(E: Mat, dE: SparseGradient, lr: number): void {
  for (const [token, row] of dE) {
    for (const [j, slope] of row.entries()) E[token]![j]! -= lr * slope;
  }
}
