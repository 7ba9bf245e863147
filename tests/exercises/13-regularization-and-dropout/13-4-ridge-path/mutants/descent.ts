// walks downhill, and stops long before the bottom
export function ridgePath(X: number[][], y: number[], lambdas: number[]): number[][] {
  return lambdas.map((lambda) => {
    const w = X[0].map(() => 0);
    for (let step = 0; step < 100; step++) {
      const off = X.map((x, i) => x.reduce((sum, one, j) => sum + one * w[j], 0) - y[i]);
      const g = w.map((wj, j) => X.reduce((sum, x, i) => sum + off[i] * x[j], 0) + lambda * wj);
      for (let j = 0; j < w.length; j++) w[j] -= 0.005 * g[j];
    }
    return w;
  });
}
