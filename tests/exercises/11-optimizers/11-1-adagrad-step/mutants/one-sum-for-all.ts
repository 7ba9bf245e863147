// One sum for all weights.
/** One step of Adagrad: changes the weights w and the sums of squares s.sum. */
export function adagradStep(w: Vec, g: Vec, s: { sum: Vec }, cfg: { lr: number; eps: number }): void {
  const all = g.reduce((total, one) => total + one ** 2, s.sum[0]);
  for (let i = 0; i < w.length; i++) {
    s.sum[i] = all;
    w[i] -= (cfg.lr * g[i]) / Math.sqrt(all + cfg.eps);
  }
}
