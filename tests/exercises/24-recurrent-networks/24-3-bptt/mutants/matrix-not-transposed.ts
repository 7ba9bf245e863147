// sends blame back through wh the way that pages go forwards
/** The gradients of half the sum of squared errors over all steps, by each weight and bias. */
export function bptt(xs: Mat, ts: Mat, p: Params): Params {
  const hs: Mat = [];
  let h = p.b.map(() => 0);
  for (const x of xs) {
    const [fromReport, fromPage] = [rowTimes(x, p.wx), rowTimes(h, p.wh)];
    h = p.b.map((bias, j) => Math.tanh(fromReport[j] + fromPage[j] + bias));
    hs.push(h);
  }
  const zeros = (W: Mat): Mat => W.map((row) => row.map(() => 0));
  const gradients: Params = {
    wx: zeros(p.wx),
    wh: zeros(p.wh),
    b: p.b.map(() => 0),
    wy: zeros(p.wy),
    by: p.by.map(() => 0),
  };
  const addRow = (sums: Vec, slopes: Vec): void => {
    for (const [j, slope] of slopes.entries()) sums[j] += slope;
  };
  const addAll = (sums: Mat, values: Vec, slopes: Vec): void => {
    for (const [i, value] of values.entries()) {
      const row = slopes.map((slope) => value * slope);
      addRow(sums[i], row);
    }
  };
  let later = p.b.map(() => 0); // what a page gets from the step after
  for (let t = xs.length - 1; t >= 0; t--) {
    const before = hs[t - 1] ?? p.b.map(() => 0);
    const dy = rowTimes(hs[t], p.wy).map((y, k) => y + p.by[k] - ts[t][k]);
    const dh = rowTimesBack(dy, p.wy).map((slope, j) => slope + later[j]);
    const da = dh.map((slope, j) => slope * (1 - hs[t][j] ** 2));
    addAll(gradients.wy, hs[t], dy);
    addRow(gradients.by, dy);
    addAll(gradients.wx, xs[t], da);
    addAll(gradients.wh, before, da);
    addRow(gradients.b, da);
    later = rowTimes(da, p.wh);
  }
  return gradients;
}
