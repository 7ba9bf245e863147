// has no memory: only the report counts
export function rnnStep(x: Vec, _h: Vec, p: Params): Vec {
  const fromReport = rowTimes(x, p.wx);
  return p.b.map((bias, j) => Math.tanh(fromReport[j] + bias));
}
