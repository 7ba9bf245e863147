// drops after training, too
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  return x.map((one) => (rng() < p && training !== undefined ? 0 : one / (1 - p)));
}
