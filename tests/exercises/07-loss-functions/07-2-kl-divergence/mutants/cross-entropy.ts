// gives the cross-entropy, and does not take the entropy of p from it
export function klDivergence(p: Vec, q: Vec): number {
  return p.reduce((sum, pi, i) => sum - (pi === 0 ? 0 : pi * Math.log(q[i])), 0);
}
