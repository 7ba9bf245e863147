// scales by 1 - p later, and not in training
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  if (!training) return x.map((one) => one * (1 - p));
  return x.map((one) => (rng() < p ? 0 : one));
}
