/** The largest error of the gradient g of f at x, held against turning each number by eps to both sides. */
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps: number = 1e-5): number {
  const errors = g.map((gi, i) => {
    const n = (f(x.with(i, x[i] + eps)) - f(x.with(i, x[i] - eps))) / (2 * eps);
    return Math.abs(gi - n) / Math.max(1, Math.abs(gi), Math.abs(n));
  });
  return Math.max(...errors);
}
