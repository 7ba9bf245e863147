// leaves out the unknown word, too
export function maskedMean(E: Mat, ids: number[]): Vec {
  const there = ids.filter((id) => id > 1);
  return E[0].map((_, j) => there.reduce((sum, id) => sum + E[id][j], 0) / Math.max(1, there.length));
}
