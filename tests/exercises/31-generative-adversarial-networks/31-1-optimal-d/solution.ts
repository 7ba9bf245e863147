/** How sure the best expert is that a sample with these two densities is real. */
export function optimalD(pd: number, pg: number): number {
  if (pd < 0 || pg < 0) throw new RangeError(`Cannot use densities ${pd} and ${pg}: wanted 0 or more`);
  if (pd + pg === 0) return 0.5;
  return pd / (pd + pg);
}
