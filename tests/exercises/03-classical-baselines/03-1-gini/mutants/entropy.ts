// another measure of impurity
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return -counts.reduce((sum, count) => sum + (count > 0 ? (count / n) * Math.log2(count / n) : 0), 0);
}
