// sets every negative weight to 0
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => Math.max(0, one - t));
}
