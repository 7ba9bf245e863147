// takes token 0 for the blank
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  return path.filter((token, t) => token !== 0 && token !== path[t - 1]);
}
