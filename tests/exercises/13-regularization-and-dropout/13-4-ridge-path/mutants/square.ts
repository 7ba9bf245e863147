// takes the square of the price
export function ridgePath(X: number[][], y: number[], lambdas: number[]): number[][] {
  const d = X[0].length;
  const over = (f: (x: number[], i: number) => number) => X.reduce((sum, x, i) => sum + f(x, i), 0);
  const indices = Array.from({ length: d }, (_, j) => j);
  const G = indices.map((j) => indices.map((k) => over((x) => x[j] * x[k]))); // X^T X: (d, d)
  const c = indices.map((j) => over((x, i) => x[j] * y[i])); // X^T y: (d)
  function solve(lambda: number): number[] {
    const A = G.map((row, j) => row.map((one, k) => (j === k ? one + lambda ** 2 : one)));
    const b = [...c];
    for (let j = 0; j < d; j++) {
      for (let r = j + 1; r < d; r++) {
        const times = A[r][j] / A[j][j];
        for (let k = j; k < d; k++) A[r][k] -= times * A[j][k];
        b[r] -= times * b[j];
      }
    }
    const w = b.map(() => 0);
    for (let j = d - 1; j >= 0; j--) {
      let rest = b[j];
      for (let k = j + 1; k < d; k++) rest -= A[j][k] * w[k];
      w[j] = rest / A[j][j];
    }
    return w;
  }
  return lambdas.map(solve);
}
