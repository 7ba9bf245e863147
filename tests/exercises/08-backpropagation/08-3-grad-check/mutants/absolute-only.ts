// never divides: of flat slopes any error is small, of steep ones it is large
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + eps)) - f(x.with(i, xi - eps))) / (2 * eps));
  const errors = g.map((gi, i) => Math.abs(gi - n[i]));
  return Math.max(0, ...errors);
}
