// Squares the gradients in place.
/** One step of Adagrad: changes the weights w and the sums of squares s.sum. */
export function adagradStep(w: Vec, g: Vec, s: { sum: Vec }, cfg: { lr: number; eps: number }): void {
  for (let i = 0; i < w.length; i++) {
    s.sum[i] += g[i] ** 2;
    w[i] -= (cfg.lr * g[i]) / Math.sqrt(s.sum[i] + cfg.eps);
    g[i] **= 2;
  }
}
