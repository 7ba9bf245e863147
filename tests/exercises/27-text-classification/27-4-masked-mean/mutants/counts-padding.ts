// divides by the length of the list, with the padding
export function maskedMean(E: Mat, ids: number[]): Vec {
  const there = ids.filter((id) => id !== 0);
  return E[0].map((_, j) => there.reduce((sum, id) => sum + E[id][j], 0) / Math.max(1, ids.length));
}
