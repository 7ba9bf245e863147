// sorts the rows that it was given and leaves the labels behind
export function knnPredict(X: Mat, y: number[], x: Vec, k: number): number {
  const distance = (row: Vec) => row.reduce((sum, value, j) => sum + (value - x[j]) ** 2, 0);
  X.sort((a, b) => distance(a) - distance(b));
  const votes = new Map<number, number>();
  for (const label of y.slice(0, k)) votes.set(label, (votes.get(label) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return Math.min(...[...votes.keys()].filter((label) => votes.get(label) === most));
}
