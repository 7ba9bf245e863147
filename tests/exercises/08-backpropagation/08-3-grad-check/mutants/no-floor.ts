// has no floor: a slope much flatter than the others is asked for digits that it has not
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + eps)) - f(x.with(i, xi - eps))) / (2 * eps));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i])),
  );
  return Math.max(0, ...errors);
}
