// of labels with as many votes the one that was met first
export function knnPredict(X: Mat, y: number[], x: Vec, k: number): number {
  const squared = X.map((row) => row.reduce((sum, value, j) => sum + (value - x[j]) ** 2, 0));
  const order = [...squared.keys()].sort((a, b) => squared[a] - squared[b]);
  const votes = new Map<number, number>();
  for (const row of order.slice(0, k)) votes.set(y[row], (votes.get(y[row]) ?? 0) + 1);
  return [...votes.keys()].reduce((best, label) => (votes.get(label)! > votes.get(best)! ? label : best));
}
