// gives the array itself after training, and writes into it before
export function dropout(x: Float32Array, p: number, training: boolean, rng: () => number): Float32Array {
  if (!training) return x;
  for (let i = 0; i < x.length; i++) x[i] = rng() < p ? 0 : x[i] / (1 - p);
  return x;
}
