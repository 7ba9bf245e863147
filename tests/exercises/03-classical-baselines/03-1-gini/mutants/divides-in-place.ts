// writes the shares into the list of counts that it was given
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  counts.forEach((count, c) => {
    counts[c] = count / n;
  });
  return 1 - counts.reduce((sum, share) => sum + share ** 2, 0);
}
