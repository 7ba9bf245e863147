// holds D between 1e-7 and 1 - 1e-7: finite, but wrong where scores are far out
type Vec = number[];
const D = (s: number): number => Math.min(1 - 1e-7, Math.max(1e-7, 1 / (1 + Math.exp(-s))));
const mean = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;
export function dLoss(real: Vec, fake: Vec): number {
  return -mean(real, (s) => Math.log(D(s))) - mean(fake, (s) => Math.log(1 - D(s)));
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return mean(fake, (s) => Math.log(1 - D(s)));
  return -mean(fake, (s) => Math.log(D(s)));
}
