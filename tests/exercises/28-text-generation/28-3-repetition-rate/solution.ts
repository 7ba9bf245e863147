/** Of all runs of n tokens, the share of those that have stood before. */
export function repetitionRate(ids: number[], n: number): number {
  const runs = ids.length - n + 1;
  if (runs < 1) return 0;
  const seen = new Set<string>();
  for (let i = 0; i < runs; i++) seen.add(ids.slice(i, i + n).join(' '));
  return (runs - seen.size) / runs;
}
