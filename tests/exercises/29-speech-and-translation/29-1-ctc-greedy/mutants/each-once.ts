// lets each token in once only
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  return [...new Set(path.filter((token) => token !== blank))];
}
