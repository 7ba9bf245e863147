type Vec = number[];

const softplus = (s: number): number => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
const meanOver = (list: Vec, f: (s: number) => number): number =>
  list.reduce((sum, s) => sum + f(s), 0) / list.length;

/** What the expert lowers, from her scores of real and of forged samples. */
export function dLoss(real: Vec, fake: Vec): number {
  return meanOver(real, (s) => softplus(-s)) + meanOver(fake, softplus);
}
/** What the forger lowers, from the scores of what he made. */
export function gLoss(fake: Vec, kind: 'saturating' | 'nonsaturating'): number {
  if (kind === 'saturating') return -meanOver(fake, softplus);
  return meanOver(fake, (s) => softplus(-s));
}
