// forgets that an error may be negative
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  return Math.max(0, ...g.map((gi, i) => {
    const n = (f(x.with(i, x[i] + eps)) - f(x.with(i, x[i] - eps))) / (2 * eps);
    return (gi - n) / Math.max(1, Math.abs(gi), Math.abs(n));
  }));
}
