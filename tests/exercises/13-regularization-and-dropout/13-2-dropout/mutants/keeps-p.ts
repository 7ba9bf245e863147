// takes p as the probability of being kept
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  if (!training) return x.slice();
  return x.map((one) => (rng() < p ? one / p : 0));
}
