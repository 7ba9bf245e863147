/** The product of two matrices; throws when they do not fit. */
export function multiply(a: Mat, b: Mat): Mat {
  if (a[0].length !== b.length)
    throw new RangeError(`${a[0].length} columns and ${b.length} rows do not fit`);
  return a.map((row) => b[0].map((_, c) => row.reduce((sum, value, k) => sum + value * b[k][c], 0)));
}
