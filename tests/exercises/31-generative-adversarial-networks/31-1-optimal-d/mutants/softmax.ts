// takes the densities for scores
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError('a density below 0');
  return 1 / (1 + Math.exp(pg - pd));
}
