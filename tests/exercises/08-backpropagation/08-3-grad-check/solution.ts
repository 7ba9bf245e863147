/** The largest error of the gradient g of f at x, against turning each number by eps both ways. */
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps: number = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + eps)) - f(x.with(i, xi - eps))) / (2 * eps));
  const s = Math.max(...[...g, ...n].map(Math.abs));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), s / 1000),
  );
  return Math.max(0, ...errors);
}
