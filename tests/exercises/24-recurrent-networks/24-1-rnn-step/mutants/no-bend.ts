// forgets the tanh
export function rnnStep(x: Vec, h: Vec, p: Params): Vec {
  const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
  return p.b.map((bias, j) => fromReport[j] + fromPage[j] + bias);
}
