// cuts towards zero, so that a window that is a little too large fits once
export function outSize(w: number, f: number, p: number, s: number): number {
  const stops = Math.trunc((w - f + 2 * p) / s) + 1;
  if (stops < 1) throw new RangeError('nothing fits');
  return stops;
}
