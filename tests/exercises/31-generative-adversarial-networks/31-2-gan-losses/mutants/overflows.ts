// the logarithm of the sigmoid as it is written: infinite for scores that are far out
type Vec = number[];
const D = (s: number): number => 1 / (1 + Math.exp(-s));
const mean = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;
export function dLoss(real: Vec, fake: Vec): number {
  return -mean(real, (s) => Math.log(D(s))) - mean(fake, (s) => Math.log(1 - D(s)));
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return mean(fake, (s) => Math.log(1 - D(s)));
  return -mean(fake, (s) => Math.log(D(s)));
}
