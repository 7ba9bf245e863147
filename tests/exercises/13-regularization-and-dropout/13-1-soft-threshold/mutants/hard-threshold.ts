// leaves the large weights as they are
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => (Math.abs(one) <= t ? 0 : one));
}
