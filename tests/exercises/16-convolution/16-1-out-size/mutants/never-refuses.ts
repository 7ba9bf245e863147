// never throws: gives 0, or less, where nothing fits
export function outSize(w: number, f: number, p: number, s: number): number {
  return Math.floor((w - f + 2 * p) / s) + 1;
}
