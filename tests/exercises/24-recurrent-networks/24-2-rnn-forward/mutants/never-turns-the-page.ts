// reads the page of the start at every step
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs = xs.map((x) => {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h0, p.wh)];
    return p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
  });
  return { hs, ys: hs.map((h) => rowTimes(h, p.wy).map((y, k) => y + p.by[k])) };
}
