/** Inverted dropout: the mean of each entry is what it was. */
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  if (!training) return x.slice();
  return x.map((one) => (rng() < p ? 0 : one / (1 - p)));
}
