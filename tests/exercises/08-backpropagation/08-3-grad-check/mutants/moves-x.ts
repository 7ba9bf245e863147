// puts x back by sums, which rounds it
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  let worst = 0;
  for (let i = 0; i < x.length; i++) {
    x[i] += eps;
    const above = f(x);
    x[i] -= 2 * eps;
    const below = f(x);
    x[i] += eps;
    const n = (above - below) / (2 * eps);
    worst = Math.max(worst, Math.abs(g[i] - n) / Math.max(1, Math.abs(g[i]), Math.abs(n)));
  }
  return worst;
}
