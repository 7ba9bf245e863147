// the decay has the wrong sign
export interface AdamState {
  m: number[];
  v: number[];
  t: number;
}
export interface AdamWCfg {
  lr: number;
  beta1: number;
  beta2: number;
  eps: number;
  decay: number;
}
export function adamwStep(w: number[], g: number[], s: AdamState, cfg: AdamWCfg): void {
  const { lr, beta1, beta2, eps, decay } = cfg;
  s.t++;
  for (let i = 0; i < w.length; i++) {
    s.m[i] = beta1 * s.m[i] + (1 - beta1) * g[i];
    s.v[i] = beta2 * s.v[i] + (1 - beta2) * g[i] ** 2;
    const [m, v] = [s.m[i] / (1 - beta1 ** s.t), s.v[i] / (1 - beta2 ** s.t)];
    w[i] = (1 + lr * decay) * w[i] - (lr * m) / (Math.sqrt(v) + eps);
  }
}
