// gives the largest sum of a row, which is only an upper bound
export function spectralRadius(W: Mat): number {
  return Math.max(...W.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
}
