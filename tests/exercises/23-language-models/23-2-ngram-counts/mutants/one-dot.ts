// puts one dot in front, whatever n is
export function ngramCounts(corpus: string[], n: number): Counts {
  const next = new Map<string, Map<string, number>>();
  const letters = new Set<string>();
  for (const word of corpus) {
    const text = `.${word}.`;
    for (let i = n - 1; i < text.length; i++) {
      const context = text.slice(i - (n - 1), i);
      const seen = next.get(context) ?? new Map<string, number>();
      seen.set(text[i]!, (seen.get(text[i]!) ?? 0) + 1);
      next.set(context, seen);
      letters.add(text[i]!);
    }
  }
  return { n, alphabet: [...letters].sort().join(''), next };
}
