// counts the padding on one side only
export function outSize(w: number, f: number, p: number, s: number): number {
  const stops = Math.floor((w - f + p) / s) + 1;
  if (stops < 1) throw new RangeError('nothing fits');
  return stops;
}
