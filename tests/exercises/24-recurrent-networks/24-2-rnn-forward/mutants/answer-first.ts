// makes the answer of the old page, and writes the new one afterwards
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  const ys: Mat = [];
  let h = h0;
  for (const x of xs) {
    ys.push(rowTimes(h, p.wy).map((y, k) => y + p.by[k]));
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
    h = p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
    hs.push(h);
  }
  return { hs, ys };
}
