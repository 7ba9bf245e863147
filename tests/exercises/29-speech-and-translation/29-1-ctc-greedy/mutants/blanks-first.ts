// takes the blanks out first, and then the repeats: a digit said twice becomes one
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  const said = path.filter((token) => token !== blank);
  return said.filter((token, t) => token !== said[t - 1]);
}
