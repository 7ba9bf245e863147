import type { Vec } from '../matrix.ts';
import { checkDistribution, checkEqualLength } from './probabilities.ts';

/**
 * KL(p, q) = sum p_i ln(p_i / q_i): what believing q costs beyond what nobody can know, H(p, q) - H(p)
 * (S. Kullback and R. Leibler, 1951). 0 ln 0 is 0; where q rules out what happens, it is infinite.
 */
export function klDivergence(p: Vec, q: Vec): number {
  check('klDivergence', p, q);
  return p.reduce((sum, pi, i) => sum + (pi === 0 ? 0 : pi * Math.log(pi / q[i]!)), 0);
}

/** By q, each q_i taken as a number of its own: -p_i / q_i. */
export function klDivergenceGradient(p: Vec, q: Vec): Vec {
  check('klDivergenceGradient', p, q);
  return p.map((pi, i) => (pi === 0 ? 0 : -pi / q[i]!));
}

function check(what: string, p: Vec, q: Vec): void {
  checkEqualLength(what, p, q);
  checkDistribution(what, 'p', p);
  checkDistribution(what, 'q', q);
}
