// the size of "same" padding, whatever padding and window are
export function outSize(w: number, f: number, p: number, s: number): number {
  if (f > w + 2 * p) throw new RangeError('nothing fits');
  return Math.ceil(w / s);
}
