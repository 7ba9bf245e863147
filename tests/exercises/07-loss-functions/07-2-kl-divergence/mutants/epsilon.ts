// adds a small number in place of thinking of 0, so that the impossible has a finite price
export function klDivergence(p: Vec, q: Vec): number {
  const small = 1e-7;
  return p.reduce((sum, pi, i) => sum + pi * Math.log((pi + small) / (q[i] + small)), 0);
}
