// Takes a gradient that is not finite as 0, and the memory decays.
export interface AdadeltaState {
  mean: Vec;
  moved: Vec;
}
/** One step of Adadelta where the gradient is finite: changes w and the memory s. */
export function adadeltaStep(
  w: Vec,
  g: Vec,
  s: AdadeltaState,
  cfg: { lr: number; rho: number; eps: number },
): void {
  const { lr, rho, eps } = cfg;
  for (let i = 0; i < w.length; i++) {
    const slope = Number.isFinite(g[i]) ? g[i] : 0;
    s.mean[i] = rho * s.mean[i] + (1 - rho) * slope ** 2;
    const d = (slope * Math.sqrt(s.moved[i] + eps)) / Math.sqrt(s.mean[i] + eps);
    s.moved[i] = rho * s.moved[i] + (1 - rho) * d ** 2;
    w[i] -= lr * d;
  }
}
