// 0 ln 0 is NaN in floating point
export function klDivergence(p: Vec, q: Vec): number {
  return p.reduce((sum, pi, i) => sum + pi * Math.log(pi / q[i]), 0);
}
