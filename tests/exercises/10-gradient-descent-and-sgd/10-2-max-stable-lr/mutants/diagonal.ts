// takes the largest number on the diagonal for the largest curvature
export function maxStableLr(A: Mat): number {
  return 2 / Math.max(...A.map((row, i) => row[i]));
}
