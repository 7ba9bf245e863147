import type { Mat } from '../matrix.ts';
import { ctcLattice } from './ctc-lattice.ts';
import { logAdd } from './log-add.ts';

/** -ln P(label | logits): of all paths that say it. Log probabilities are right as logits, too. */
export function ctcLoss(logits: Mat, label: readonly number[], { blank = 0 } = {}): number {
  return -ctcLattice(logits, label, { blank }).logProbability;
}

/**
 * By the logits: P_t(token) minus how much of P(label) goes through that token at that time, which is the sum of
 * alpha_t(s) beta_t(s) / P(label) over the places s where the token stands. Like cross-entropy's p - y, with the
 * share of paths in the place of the label.
 */
export function ctcLossGradient(logits: Mat, label: readonly number[], { blank = 0 } = {}): Mat {
  const { extended, logP, alpha, beta, logProbability } = ctcLattice(logits, label, { blank });
  return logP.map((row, t) => {
    const through = row.map(() => Number.NEGATIVE_INFINITY);
    for (const [s, token] of extended.entries()) {
      through[token] = logAdd(through[token]!, alpha[t]![s]! + beta[t]![s]!);
    }
    return row.map((log, token) => Math.exp(log) - Math.exp(through[token]! - logProbability));
  });
}
