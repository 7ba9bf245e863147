// counts a last stop that does not fit
export function outSize(w: number, f: number, p: number, s: number): number {
  if (f > w + 2 * p) throw new RangeError('nothing fits');
  return Math.ceil((w - f + 2 * p) / s) + 1;
}
