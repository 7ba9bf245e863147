// takes the sum of all curvatures for the largest
export function maxStableLr(A: Mat): number {
  return 2 / A.reduce((sum, row, i) => sum + row[i], 0);
}
