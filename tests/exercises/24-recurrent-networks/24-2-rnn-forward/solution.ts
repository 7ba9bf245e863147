/** The page and the answer of each step: (time, n), (u) -> (time, u) and (time, o). */
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  const ys: Mat = [];
  let h = h0;
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
    h = p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
    hs.push(h);
    ys.push(rowTimes(h, p.wy).map((y, k) => y + p.by[k]));
  }
  return { hs, ys };
}
