// counts a word once, however often it stands there
export function maskedMean(E: Mat, ids: number[]): Vec {
  const there = [...new Set(ids)].filter((id) => id !== 0);
  return E[0].map((_, j) => there.reduce((sum, id) => sum + E[id][j], 0) / Math.max(1, there.length));
}
