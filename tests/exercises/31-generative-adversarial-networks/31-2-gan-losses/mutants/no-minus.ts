// the saturating loss without its minus: the forger is made to be found out
type Vec = number[];
const softplus = (s: number): number => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;
export function dLoss(real: Vec, fake: Vec): number {
  return mean(real, (s) => softplus(-s)) + mean(fake, softplus);
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return mean(fake, softplus);
  return mean(fake, (s) => softplus(-s));
}
