// Leaves eps out above the line.
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
    if (!Number.isFinite(g[i])) continue;
    s.mean[i] = rho * s.mean[i] + (1 - rho) * g[i] ** 2;
    const d = (g[i] * Math.sqrt(s.moved[i])) / Math.sqrt(s.mean[i] + eps);
    s.moved[i] = rho * s.moved[i] + (1 - rho) * d ** 2;
    w[i] -= lr * d;
  }
}
