// takes n letters for the context instead of n - 1
export function ngramCounts(corpus: string[], n: number): Counts {
  const next = new Map<string, Map<string, number>>();
  const letters = new Set<string>();
  for (const word of corpus) {
    const text = `${'.'.repeat(n)}${word}.`;
    for (let i = n; i < text.length; i++) {
      const context = text.slice(i - n, i);
      const seen = next.get(context) ?? new Map<string, number>();
      seen.set(text[i]!, (seen.get(text[i]!) ?? 0) + 1);
      next.set(context, seen);
      letters.add(text[i]!);
    }
  }
  return { n, alphabet: [...letters].sort().join(''), next };
}
