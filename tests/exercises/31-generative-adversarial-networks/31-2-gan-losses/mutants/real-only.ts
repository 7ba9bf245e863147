// as in source 004: the expert is scored on real samples alone
type Vec = number[];
const softplus = (s: number): number => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;
export function dLoss(real: Vec, _fake: Vec): number {
  return mean(real, (s) => softplus(-s));
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return -mean(fake, softplus);
  return mean(fake, (s) => softplus(-s));
}
