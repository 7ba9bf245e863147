// turns by a step of its own, whatever eps is
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const n = x.map((xi, i) => (f(x.with(i, xi + 1e-5)) - f(x.with(i, xi - 1e-5))) / (2 * 1e-5));
  const s = Math.max(...[...g, ...n].map(Math.abs));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), s / 1000),
  );
  return Math.max(0, ...errors);
}
