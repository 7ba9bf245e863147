// gives the sum, so that long sentences are louder
export function maskedMean(E: Mat, ids: number[]): Vec {
  const there = ids.filter((id) => id !== 0);
  return E[0].map((_, j) => there.reduce((sum, id) => sum + E[id][j], 0));
}
