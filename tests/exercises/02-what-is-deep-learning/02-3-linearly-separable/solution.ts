/** Whether some straight cut, w · x + b = 0, has all examples of class 1 on one side and all others on the other. */
export function linearlySeparable(X: Mat, y: number[]): boolean {
  const w = X[0].map(() => 0);
  let b = 0;
  for (let round = 0; round < 10000; round++) {
    let mistakes = 0;
    for (let i = 0; i < X.length; i++) {
      const side = y[i] === 1 ? 1 : -1;
      if (side * X[i].reduce((sum, xj, j) => sum + w[j] * xj, b) > 0) continue;
      mistakes++;
      for (let j = 0; j < w.length; j++) w[j] += side * X[i][j];
      b += side;
    }
    if (mistakes === 0) return true;
  }
  return false;
}
