// knows two classes only
export function gini(counts: number[]): number {
  const [a, b = 0] = counts;
  return (2 * a * b) / (a + b) ** 2 || 0;
}
