// squares the counts and forgets to divide by n squared
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return 1 - counts.reduce((sum, count) => sum + count ** 2, 0) / n;
}
