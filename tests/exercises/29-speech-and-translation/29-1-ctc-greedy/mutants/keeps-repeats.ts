// leaves out the blanks and keeps the repeats
export function ctcGreedy(logp: Mat, blank: number): number[] {
  const path = logp.map((row) => row.indexOf(Math.max(...row)));
  return path.filter((token) => token !== blank);
}
