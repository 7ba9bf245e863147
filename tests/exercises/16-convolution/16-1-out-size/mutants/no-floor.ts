// half a stop: the floor is missing
export function outSize(w: number, f: number, p: number, s: number): number {
  const stops = (w - f + 2 * p) / s + 1;
  if (stops < 1) throw new RangeError('nothing fits');
  return stops;
}
