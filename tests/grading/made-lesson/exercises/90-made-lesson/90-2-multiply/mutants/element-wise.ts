// multiplies entry by entry
export function multiply(a: Mat, b: Mat): Mat {
  if (a[0].length !== b.length) throw new RangeError('they do not fit');
  return a.map((row, r) => row.map((value, c) => value * (b[r]?.[c] ?? 1)));
}
