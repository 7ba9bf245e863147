/** How often two examples drawn from a group, with putting back, differ in their class; counts has one number per class. */
export function gini(counts: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return 1 - counts.reduce((sum, count) => sum + (count / n) ** 2, 0);
}
