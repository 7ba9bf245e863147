// Makes new lists, which nobody gets.
/** One step of Adagrad: changes the weights w and the sums of squares s.sum. */
export function adagradStep(w: Vec, g: Vec, s: { sum: Vec }, cfg: { lr: number; eps: number }): void {
  const sum = s.sum.map((one, i) => one + g[i] ** 2);
  w = w.map((value, i) => value - (cfg.lr * g[i]) / Math.sqrt(sum[i] + cfg.eps));
  s.sum = sum;
}
