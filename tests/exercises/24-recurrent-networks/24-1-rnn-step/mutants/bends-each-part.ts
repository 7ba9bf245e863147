// bends the two parts, each for itself, and adds them afterwards
export function rnnStep(x: Vec, h: Vec, p: Params): Vec {
  const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
  return p.b.map((bias, j) => Math.tanh(fromReport[j] + bias) + Math.tanh(fromPage[j]));
}
