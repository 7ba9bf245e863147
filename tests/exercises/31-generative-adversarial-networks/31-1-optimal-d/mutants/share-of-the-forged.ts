// the share of the forged samples instead of the real ones
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError('a density below 0');
  if (pd + pg === 0) return 0.5;
  return pg / (pd + pg);
}
