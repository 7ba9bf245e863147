// shrinks by a share, as L2 does
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => one / (1 + t));
}
