// draws without putting back
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
    const left = Array.from({ length: n }, (_, i) => i);
    const batch = Int32Array.from({ length: B }, () => left.splice(Math.floor(left.length * rng()), 1)[0]);
    const g = gradOf(batch);
    sum += g.reduce((far, one, i) => far + (one - all[i]) ** 2, 0);
  }
  return sum / draws;
}
