// multiplies the page with the columns of wh in the place of its rows
export function rnnStep(x: Vec, h: Vec, p: Params): Vec {
  const fromReport = rowTimes(x, p.wx);
  const fromPage = p.wh.map((row) => row.reduce((sum, weight, j) => sum + weight * h[j], 0));
  return p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
}
