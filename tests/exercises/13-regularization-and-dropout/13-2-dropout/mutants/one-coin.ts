// throws one coin for the whole list
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  if (!training) return x.slice();
  const drop = rng() < p;
  return x.map((one) => (drop ? 0 : one / (1 - p)));
}
