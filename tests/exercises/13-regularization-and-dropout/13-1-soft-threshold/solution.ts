/** Each weight nearer to 0 by t; those within t of it become 0. */
export function softThreshold(w: number[], t: number): number[] {
  return w.map((one) => Math.sign(one) * Math.max(0, Math.abs(one) - t));
}
