// Adds up and never forgets.
/** One step of RMSprop: changes the weights w and the moving averages of squares s.mean. */
export function rmspropStep(
  w: Vec,
  g: Vec,
  s: { mean: Vec },
  cfg: { lr: number; decay: number; eps: number },
): void {
  for (let i = 0; i < w.length; i++) {
    s.mean[i] += g[i] ** 2;
    w[i] -= (cfg.lr * g[i]) / Math.sqrt(s.mean[i] + cfg.eps);
  }
}
