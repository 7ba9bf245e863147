// draws the second example without putting the first one back
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return 0;
  return 1 - counts.reduce((sum, count) => sum + (count * (count - 1)) / (n * (n - 1)), 0);
}
