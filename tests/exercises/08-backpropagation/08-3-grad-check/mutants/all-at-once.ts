// never puts a turned number back, so that the next slope is taken at another place
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const moved = [...x];
  return Math.max(...g.map((gi, i) => {
    moved[i] = x[i] + eps;
    const above = f(moved);
    moved[i] = x[i] - eps;
    const n = (above - f(moved)) / (2 * eps);
    return Math.abs(gi - n) / Math.max(1, Math.abs(gi), Math.abs(n));
  }));
}
