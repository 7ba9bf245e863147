// puts the page of the start into the list of pages, too
export function rnnForward(xs: Mat, h0: Vec, p: Params): { hs: Mat; ys: Mat } {
  const hs: Mat = [h0];
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(hs.at(-1)!, p.wh)];
    hs.push(p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias)));
  }
  return { hs, ys: hs.slice(1).map((h) => rowTimes(h, p.wy).map((y, k) => y + p.by[k])) };
}
