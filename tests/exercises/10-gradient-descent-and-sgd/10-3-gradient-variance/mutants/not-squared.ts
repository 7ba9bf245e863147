// takes the distance, not its square
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
    sum += Math.hypot(...g.map((one, i) => one - all[i]));
  }
  return sum / draws;
}
