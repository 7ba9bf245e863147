// puts x back by sums, which rounds it
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n: Vec = [];
  for (let i = 0; i < x.length; i++) {
    x[i] += eps;
    const above = f(x);
    x[i] -= 2 * eps;
    n.push((above - f(x)) / (2 * eps));
    x[i] += eps;
  }
  const s = Math.max(...[...g, ...n].map(Math.abs));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), s / 1000),
  );
  return Math.max(0, ...errors);
}
