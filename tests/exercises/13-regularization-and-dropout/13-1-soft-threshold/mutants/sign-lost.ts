// loses the sign
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => Math.max(0, Math.abs(one) - t));
}
