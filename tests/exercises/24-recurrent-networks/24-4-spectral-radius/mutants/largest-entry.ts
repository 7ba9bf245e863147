// takes the largest entry for the largest eigenvalue
export function spectralRadius(W: Mat): number {
  return Math.max(...W.flat().map(Math.abs));
}
