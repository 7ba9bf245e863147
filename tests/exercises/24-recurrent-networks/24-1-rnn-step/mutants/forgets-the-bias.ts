// leaves the bias out
export function rnnStep(x: Vec, h: Vec, p: Params): Vec {
  const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
  return p.b.map((_, j) => Math.tanh(fromReport[j] + fromPage[j]));
}
