// Jordan's net: reads its last answer in the place of its page, as far as that has numbers
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  const ys: Mat = [];
  let back = h0;
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(back, p.wh)];
    const h = p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
    hs.push(h);
    ys.push(rowTimes(h, p.wy).map((y, k) => y + p.by[k]));
    back = h.map((_, j) => ys.at(-1)![j] ?? 0);
  }
  return { hs, ys };
}
