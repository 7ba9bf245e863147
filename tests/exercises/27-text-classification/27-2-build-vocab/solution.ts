/** The max most frequent words, numbered from 2 on; equals in the order of their first place. */
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, max); // sort keeps equals in order
  return new Map(kept.map(([word], i) => [word, i + 2]));
}
