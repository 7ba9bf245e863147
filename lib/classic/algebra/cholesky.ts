/**
 * Solves A x = b for a symmetric positive definite A: A = L L^T with L lower triangular, then L z = b from the
 * top and L^T x = z from the bottom. Where a column depends on those before it, so that there is no single
 * answer, its number comes back instead. Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solvePositive(A: readonly Float64Array[], b: Float64Array): Float64Array | number {
  const n = b.length;
  const L = Array.from({ length: n }, (_, i) => new Float64Array(i + 1));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = A[i]![j]!;
      for (let k = 0; k < j; k++) rest -= L[i]![k]! * L[j]![k]!;
      if (i !== j) L[i]![j] = rest / L[j]![j]!;
      else if (rest > smallest * A[i]![i]!) L[i]![i] = Math.sqrt(rest);
      else return i;
    }
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= L[i]![k]! * x[k]!;
    x[i]! /= L[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= L[k]![i]! * x[k]!;
    x[i]! /= L[i]![i]!;
  }
  return x;
}

// What rounding leaves of a diagonal that is 0 in truth, as a share of what it was.
const smallest = 1e-13;
