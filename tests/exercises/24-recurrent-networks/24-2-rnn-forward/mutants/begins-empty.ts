// begins with an empty page, whatever it is given
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  let h = h0.map(() => 0);
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
    h = p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
    hs.push(h);
  }
  return { hs, ys: hs.map((one) => rowTimes(one, p.wy).map((y, k) => y + p.by[k])) };
}
