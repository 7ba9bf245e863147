// keeps the first words that it meets, however rare
export function buildVocab(texts: string[][], max: number): Map<string, number> {
  const kept = [...new Set(texts.flat())].slice(0, max);
  return new Map(kept.map((word, i) => [word, i + 2]));
}
