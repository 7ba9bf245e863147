// writes the answer into the list that it was given
export function softThreshold(w: number[], t: number): number[] {
  for (let i = 0; i < w.length; i++) w[i] = Math.sign(w[i]) * Math.max(0, Math.abs(w[i]) - t);
  return w;
}
