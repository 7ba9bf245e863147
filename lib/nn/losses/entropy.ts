import type { Vec } from '../matrix.ts';
import { checkDistribution, checkEqualLength } from './probabilities.ts';

/**
 * H(p) = - sum p_i ln p_i: how surprised one is on average by what p draws, in nats (C. Shannon, 1948). What never
 * happens adds nothing: 0 ln 0 counts as 0, its limit.
 */
export function entropy(p: Vec): number {
  checkDistribution('entropy', 'p', p);
  return p.reduce((sum, pi) => sum - (pi === 0 ? 0 : pi * Math.log(pi)), 0);
}

/** H(p, q) = - sum p_i ln q_i: the same for somebody who believes q. Infinite where q rules out what happens. */
export function crossEntropy(p: Vec, q: Vec): number {
  checkEqualLength('crossEntropy', p, q);
  checkDistribution('crossEntropy', 'p', p);
  checkDistribution('crossEntropy', 'q', q);
  return p.reduce((sum, pi, i) => sum - (pi === 0 ? 0 : pi * Math.log(q[i]!)), 0);
}
