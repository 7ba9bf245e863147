// takes the root of the sum of all squares, which is only a bound
export function maxStableLr(A: Mat): number {
  return 2 / Math.hypot(...A.flat());
}
