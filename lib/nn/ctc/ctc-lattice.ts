import { logSoftmax } from '../activations/softmax.ts';
import type { Mat, Vec } from '../matrix.ts';
import { checkCtc } from './check-ctc.ts';
import { logAdd } from './log-add.ts';

export interface CtcLattice {
  /** The label with blanks before, between and after its tokens: 2 length + 1 places. */
  extended: number[];
  /** ln P of each token at each time step. */
  logP: Mat; // (time, tokens)
  /** ln of the probability of all beginnings of paths that are at place s at time t. */
  alpha: Mat; // (time, places)
  /** ln of that of all endings from there, time t itself left out. */
  beta: Mat; // (time, places)
  /** ln P(label): of all paths together. */
  logProbability: number;
}

const never = Number.NEGATIVE_INFINITY; // ln 0

/**
 * Many paths say the same label, but each of them goes through the same lattice of time steps and places: from place
 * to place it stays, or goes one on, or two on where a blank between two different tokens is left out. So the sum
 * over all paths takes time times places steps (A. Graves and others, 2006). All in logarithms: products of many
 * probabilities are too small for a number.
 *
 *   alpha_t(s) = (alpha_{t-1}(s) + alpha_{t-1}(s-1) + [may skip] alpha_{t-1}(s-2)) P_t(s)
 *   P(label)   = alpha_T(last blank) + alpha_T(last token)
 */
export function ctcLattice(logits: Mat, label: readonly number[], { blank = 0 } = {}): CtcLattice {
  checkCtc(logits, label, blank);
  const extended = [blank, ...label.flatMap((token) => [token, blank])];
  const logP = logits.map(logSoftmax);
  const alpha = forward(logP, extended, blank);
  // The endings are the beginnings of the reversed paths, without the step's own probability.
  const turned = forward(logP.toReversed(), extended.toReversed(), blank);
  const beta = turned
    .toReversed()
    .map((row, t) => row.toReversed().map((value, s) => without(value, logP[t]![extended[s]!]!)));
  const logProbability = alpha.at(-1)!.slice(-2).reduce(logAdd, never);
  return { extended, logP, alpha, beta, logProbability };
}

function forward(logP: Mat, extended: readonly number[], blank: number): Mat {
  const alpha: Mat = [];
  for (const row of logP) {
    const before = alpha.at(-1);
    alpha.push(
      extended.map((token, s) => {
        const ways = before ? arriving(before, extended, s, blank) : s < 2 ? 0 : never; // a path begins at 0 or 1
        return ways + row[token]!;
      }),
    );
  }
  return alpha;
}

/** ln of the sum over all places from which place s is reached in a step. */
function arriving(before: Vec, extended: readonly number[], s: number, blank: number): number {
  const token = extended[s]!;
  const maySkip = s >= 2 && token !== blank && token !== extended[s - 2];
  const ways = [before[s]!, before[s - 1] ?? never, maySkip ? before[s - 2]! : never];
  return ways.reduce(logAdd);
}

const without = (value: number, log: number) => (value === never ? never : value - log);
