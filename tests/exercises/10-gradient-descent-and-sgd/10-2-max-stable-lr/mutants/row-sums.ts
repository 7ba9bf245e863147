// takes the largest sum of sizes in a row, which is only a bound
export function maxStableLr(A: Mat): number {
  return 2 / Math.max(...A.map((row) => row.reduce((sum, a) => sum + Math.abs(a), 0)));
}
