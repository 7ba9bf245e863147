// never divides: a steep slope is asked for more digits than there are
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  return Math.max(...g.map((gi, i) => Math.abs(gi - (f(x.with(i, x[i] + eps)) - f(x.with(i, x[i] - eps))) / (2 * eps))));
}
