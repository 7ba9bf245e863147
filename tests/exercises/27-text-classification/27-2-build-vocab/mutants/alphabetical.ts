// puts words that are as frequent in the order of the alphabet
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, max);
  return new Map(kept.map(([word], i) => [word, i + 2]));
}
