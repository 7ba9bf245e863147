// looks only whether the sum is below 0
export function optimalD(pd: number, pg: number): number {
  if (pd + pg < 0) throw new RangeError('a density below 0');
  if (pd + pg === 0) return 0.5;
  return pd / (pd + pg);
}
