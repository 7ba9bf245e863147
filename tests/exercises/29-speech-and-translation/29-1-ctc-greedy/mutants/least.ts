// takes the least likely token
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.min(...row)));
  return path.filter((token, t) => token !== blank && token !== path[t - 1]);
}
