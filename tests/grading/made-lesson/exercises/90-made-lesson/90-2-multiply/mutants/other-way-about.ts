// multiplies b by a
export function multiply(a: Mat, b: Mat): Mat {
  if (a[0].length !== b.length) throw new RangeError('they do not fit');
  return b.map((row) => a[0].map((_, c) => row.reduce((sum, value, k) => sum + value * (a[k]?.[c] ?? 0), 0)));
}
