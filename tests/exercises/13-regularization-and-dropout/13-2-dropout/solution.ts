export type F32 = Float32Array;
/** Inverted dropout: the mean of each entry is what it was. */
export function dropout(x: F32, p: number, training: boolean, rng: () => number): F32 {
  if (!training) return x.slice();
  return x.map((one) => (rng() < p ? 0 : one / (1 - p)));
}
