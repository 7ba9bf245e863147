// too short a text gives not a number
/** Of all runs of n tokens, the share of those that have stood before. */
export function repetitionRate(ids: number[], n: number): number {
  const runs = ids.length - n + 1;
  const seen = new Set<string>();
  for (let i = 0; i < runs; i++) seen.add(ids.slice(i, i + n).join(' '));
  return (runs - seen.size) / runs;
}
