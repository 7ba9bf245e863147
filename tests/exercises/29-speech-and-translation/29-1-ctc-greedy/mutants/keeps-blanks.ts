// joins repeats and keeps the blanks
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  return path.filter((token, t) => token !== path[t - 1]);
}
