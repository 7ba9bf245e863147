// sums in the place of means
type Vec = number[];
const softplus = (s: number): number => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
const sum = (list: Vec, f: (s: number) => number): number => list.reduce((all, s) => all + f(s), 0);
export function dLoss(real: Vec, fake: Vec): number {
  return sum(real, (s) => softplus(-s)) + sum(fake, softplus);
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return -sum(fake, softplus);
  return sum(fake, (s) => softplus(-s));
}
