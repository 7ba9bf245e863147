// the ratio of the densities, held to 1: the odds in the place of the probability
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError('a density below 0');
  if (pd + pg === 0) return 0.5;
  return Math.min(1, pd / pg);
}
