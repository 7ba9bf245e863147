// gives the mean of the errors, in which one wrong slope is lost
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const errors = g.map((gi, i) => {
    const n = (f(x.with(i, x[i] + eps)) - f(x.with(i, x[i] - eps))) / (2 * eps);
    return Math.abs(gi - n) / Math.max(1, Math.abs(gi), Math.abs(n));
  });
  return errors.reduce((a, b) => a + b, 0) / errors.length;
}
