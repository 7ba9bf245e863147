/** How many stops a window of f makes on w pixels with p zeros on each side, s pixels a step. */
export function outSize(w: number, f: number, p: number, s: number): number {
  const stops = Math.floor((w - f + 2 * p) / s) + 1;
  if (stops < 1) throw new RangeError(`A window of ${f} fits nowhere on ${w} pixels with padding ${p}`);
  return stops;
}
