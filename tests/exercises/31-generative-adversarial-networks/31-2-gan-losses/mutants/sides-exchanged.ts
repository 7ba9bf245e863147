// the expert is paid for calling forgeries real
type Vec = number[];
const softplus = (s: number): number => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
const mean = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;
export function dLoss(real: Vec, fake: Vec): number {
  return mean(real, softplus) + mean(fake, (s) => softplus(-s));
}
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return -mean(fake, softplus);
  return mean(fake, (s) => softplus(-s));
}
