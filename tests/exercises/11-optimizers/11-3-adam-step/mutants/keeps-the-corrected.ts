// Keeps the corrected averages.
export interface AdamState {
  m: Vec;
  v: Vec;
  t: number;
}
export interface AdamCfg {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
}
/** One step of Adam: changes the weights w and the memory s. */
export function adamStep(w: Vec, g: Vec, s: AdamState, cfg: AdamCfg): void {
  const { lr, beta1, beta2, eps } = cfg;
  s.t++;
  for (let i = 0; i < w.length; i++) {
    s.m[i] = beta1 * s.m[i] + (1 - beta1) * g[i];
    s.v[i] = beta2 * s.v[i] + (1 - beta2) * g[i] ** 2;
    const mHat = (s.m[i] /= 1 - beta1 ** s.t);
    const vHat = (s.v[i] /= 1 - beta2 ** s.t);
    w[i] -= (lr * mHat) / (Math.sqrt(vHat) + eps);
  }
}
