// takes the largest of labels with as many votes
/** The label that most of the k rows of X nearest to x have; the smallest label of those with as many votes. */
export function knnPredict(X: Mat, y: number[], x: Vec, k: number): number {
  const squared = X.map((row) => row.reduce((sum, value, j) => sum + (value - x[j]) ** 2, 0));
  const order = [...squared.keys()].sort((a, b) => squared[a] - squared[b]);
  const votes = new Map<number, number>();
  for (const row of order.slice(0, k)) votes.set(y[row], (votes.get(y[row]) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return Math.max(...[...votes.keys()].filter((label) => votes.get(label) === most));
}
