// the share that the most common class gets wrong
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return 1 - Math.max(...counts) / n;
}
