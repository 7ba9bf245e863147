// takes the mean of the labels, as if they were amounts
export function knnPredict(X: Mat, y: number[], x: Vec, k: number): number {
  const squared = X.map((row) => row.reduce((sum, value, j) => sum + (value - x[j]) ** 2, 0));
  const order = [...squared.keys()].sort((a, b) => squared[a] - squared[b]);
  return Math.round(order.slice(0, k).reduce((sum, row) => sum + y[row], 0) / k);
}
