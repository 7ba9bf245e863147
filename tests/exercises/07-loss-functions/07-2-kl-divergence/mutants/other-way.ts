// takes p and q in the other order
export function klDivergence(p: Vec, q: Vec): number {
  return q.reduce((sum, qi, i) => sum + (qi === 0 ? 0 : qi * Math.log(qi / p[i])), 0);
}
