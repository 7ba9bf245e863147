// says which is likelier, not how sure one can be
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError('a density below 0');
  if (pd === pg) return 0.5;
  return pd > pg ? 1 : 0;
}
