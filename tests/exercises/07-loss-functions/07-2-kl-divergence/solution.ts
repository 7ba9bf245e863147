/** KL(p, q) = sum of p_i ln(p_i / q_i). What never happens (p_i = 0) adds 0; q_i = 0 where p_i > 0 gives Infinity. */
export function klDivergence(p: Vec, q: Vec): number {
  return p.reduce((sum, pi, i) => sum + (pi === 0 ? 0 : pi * Math.log(pi / q[i])), 0);
}
