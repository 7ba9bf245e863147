// counts the steps in place of the stops
export function outSize(w: number, f: number, p: number, s: number): number {
  const steps = Math.floor((w - f + 2 * p) / s);
  if (steps < 0) throw new RangeError('nothing fits');
  return steps;
}
