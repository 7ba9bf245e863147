export type Vec = number[];
export type Mat = number[][];
/** The mean of the rows ids[t] of E over all words that are there, without the padding. */
export function maskedMean(E: Mat, ids: number[]): Vec {
  const there = ids.filter((id) => id !== 0);
  return E[0].map((_, j) => there.reduce((sum, id) => sum + E[id][j], 0) / Math.max(1, there.length));
}
