// takes the padding for a word
export function maskedMean(E: Mat, ids: number[]): Vec {
  return E[0].map((_, j) => ids.reduce((sum, id) => sum + E[id][j], 0) / Math.max(1, ids.length));
}
