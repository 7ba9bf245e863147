// the chance that two draws agree, not that they differ
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum + (count / n) ** 2, 0);
}
