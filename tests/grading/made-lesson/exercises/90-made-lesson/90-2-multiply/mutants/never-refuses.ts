// multiplies what is there, whether it fits or not
export function multiply(a: Mat, b: Mat): Mat {
  return a.map((row) => b[0].map((_, c) => row.reduce((sum, value, k) => sum + value * (b[k]?.[c] ?? 0), 0)));
}
