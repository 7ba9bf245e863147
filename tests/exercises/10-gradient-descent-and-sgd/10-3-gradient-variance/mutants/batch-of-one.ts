// draws a single place, whatever B is
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
    const g = gradOf(Int32Array.of(Math.floor(n * rng())));
    sum += g.reduce((far, one, i) => far + (one - all[i]) ** 2, 0);
  }
  return sum / draws;
}
