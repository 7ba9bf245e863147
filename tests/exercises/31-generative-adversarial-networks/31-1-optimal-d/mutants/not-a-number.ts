// 0 / 0 where neither has been seen
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError('a density below 0');
  return pd / (pd + pg);
}
