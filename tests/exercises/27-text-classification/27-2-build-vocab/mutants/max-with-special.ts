// counts the padding and the unknown word among the max
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, Math.max(0, max - 2));
  return new Map(kept.map(([word], i) => [word, i + 2]));
}
