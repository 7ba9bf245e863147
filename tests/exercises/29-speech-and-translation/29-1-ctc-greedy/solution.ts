/** What the likeliest path says: the best token of each step, repeats as one, without blanks. */
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  return path.filter((token, t) => token !== blank && token !== path[t - 1]);
}
