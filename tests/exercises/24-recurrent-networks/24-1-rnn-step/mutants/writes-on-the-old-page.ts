// writes the new page over the old one
export function rnnStep(x: Vec, h: Vec, p: Params): Vec {
  const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
  for (const j of h.keys()) h[j] = Math.tanh(fromReport[j] + fromPage[j] + p.b[j]);
  return h;
}
