// gives minus infinity for an empty list
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + eps)) - f(x.with(i, xi - eps))) / (2 * eps));
  const s = Math.max(...[...g, ...n].map(Math.abs));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), s / 1000),
  );
  return Math.max(...errors);
}
