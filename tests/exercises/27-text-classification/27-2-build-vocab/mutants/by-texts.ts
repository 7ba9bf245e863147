// counts in how many texts a word is, not how often it is written
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, max);
  return new Map(kept.map(([word], i) => [word, i + 2]));
}
