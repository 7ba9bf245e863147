export interface Eigen {
  /** Largest first. */
  values: Float64Array;
  /** vectors[i] belongs to values[i]: length 1, at right angles to the others. */
  vectors: Float64Array[];
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix (Jacobi 1846): a rotation in the plane of the axes p and
 * q makes A[p][q] zero. Later rotations spoil it a little, but what is off the diagonal shrinks with each sweep,
 * at last quadratically. A becomes the eigenvalues, the product of the rotations their vectors.
 */
export function eigenSymmetric(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const A = matrix.map((row) => Float64Array.from(row));
  const V = Array.from({ length: n }, (_, i) => new Float64Array(n).fill(1, i, i + 1)); // row i: vector i
  const size = Math.sqrt(squares(A, 0));
  for (let sweep = 0; sweep < mostSweeps && Math.sqrt(squares(A, 1)) > 1e-15 * size; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) if (Math.abs(A[p]![q]!) > 1e-17 * size) rotate(A, V, p, q);
    }
  }
  const order = [...A.keys()].sort((i, j) => A[j]![j]! - A[i]![i]!);
  return { values: Float64Array.from(order, (i) => A[i]![i]!), vectors: order.map((i) => V[i]!) };
}

const mostSweeps = 50; // six to ten are enough; a matrix of infinities would go on for ever

function rotate(A: Float64Array[], V: Float64Array[], p: number, q: number): void {
  const rowP = A[p]!;
  const rowQ = A[q]!;
  const off = rowP[q]!;
  const theta = (rowQ[q]! - rowP[p]!) / (2 * off);
  // t = tan of the angle, the smaller of the two that do it.
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const diagonalP = rowP[p]! - t * off;
  const diagonalQ = rowQ[q]! + t * off;
  turn(rowP, rowQ, c, s);
  turn(V[p]!, V[q]!, c, s);
  // The columns are what the rows now are: the matrix stays symmetric.
  for (let k = 0; k < A.length; k++) {
    const row = A[k]!;
    row[p] = rowP[k]!;
    row[q] = rowQ[k]!;
  }
  rowP[p] = diagonalP;
  rowQ[q] = diagonalQ;
  rowP[q] = 0;
  rowQ[p] = 0;
}

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let k = 0; k < a.length; k++) {
    const one = a[k]!;
    const other = b[k]!;
    a[k] = c * one - s * other;
    b[k] = s * one + c * other;
  }
}

/** The sum of squares from that diagonal on: 0 is the main one, 1 the one above it. */
function squares(A: readonly Float64Array[], from: number): number {
  let sum = 0;
  A.forEach((row, i) => {
    for (let j = i + from; j < row.length; j++) sum += row[j]! * row[j]!;
  });
  return sum;
}
