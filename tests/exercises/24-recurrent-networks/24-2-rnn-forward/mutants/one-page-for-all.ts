// fills one and the same list again and again, so that all pages are the last one
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  const ys: Mat = [];
  const h = [...h0];
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
    for (const j of h.keys()) h[j] = Math.tanh(fromReport[j] + fromPage[j] + p.b[j]);
    hs.push(h);
    ys.push(rowTimes(h, p.wy).map((y, k) => y + p.by[k]));
  }
  return { hs, ys };
}
