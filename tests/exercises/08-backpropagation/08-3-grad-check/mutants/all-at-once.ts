// never puts a turned number back, so that the next slope is taken at another place
export function gradCheck(f: (x: Vec) => number, g: Vec, x: Vec, eps = 1e-5): number {
  const moved = [...x];
  const n = x.map((xi, i) => {
    moved[i] = xi + eps;
    const above = f(moved);
    moved[i] = xi - eps;
    return (above - f(moved)) / (2 * eps);
  });
  const s = Math.max(...[...g, ...n].map(Math.abs));
  const errors = g.map((gi, i) =>
    gi === n[i] ? 0 : Math.abs(gi - n[i]) / Math.max(Math.abs(gi), Math.abs(n[i]), s / 1000),
  );
  return Math.max(0, ...errors);
}
