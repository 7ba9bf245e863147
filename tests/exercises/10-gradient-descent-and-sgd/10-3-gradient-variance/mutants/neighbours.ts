// draws one place and takes those that follow it
export function gradVariance(
  gradOf: (places: Int32Array) => Vec,
  n: number,
  B: number,
  draws: number,
  rng: () => number,
): number {
  const all = gradOf(Int32Array.from({ length: n }, (_, i) => i));
  let first = 0;
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    const g = gradOf(
      Int32Array.from({ length: B }, (_, i) => {
        if (i === 0) first = Math.floor(n * rng());
        return (first + i) % n;
      }),
    );
    sum += g.reduce((far, one, i) => far + (one - all[i]) ** 2, 0);
  }
  return sum / draws;
}
