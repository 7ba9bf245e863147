import { logSoftmax } from '../activations/softmax.ts';
import type { Mat, Vec } from '../matrix.ts';
import { checkCtcLogits } from './check-ctc.ts';
import { logAdd } from './log-add.ts';

export interface CtcBeamOptions {
  blank?: number;
  /** How many beginnings of labels are followed at a time. */
  beam?: number;
}

export interface CtcHypothesis {
  tokens: number[];
  /** ln P(tokens): exact if no beginning was left out. */
  logProbability: number;
}

/** A beginning of a label, with ln of the probability of its paths that end with a blank, and of the others. */
interface Beginning {
  tokens: number[];
  blank: number;
  other: number;
}

const never = Number.NEGATIVE_INFINITY; // ln 0

/**
 * The likeliest labels, the best first: paths that say the same are added up on the way (A. Graves, 2012; A. Hannun
 * and others, 2014). Whether a path ended with a blank has to be known, since only after one does the same token
 * again count as a new one.
 */
export function ctcBeamSearch(logits: Mat, { blank = 0, beam = 10 }: CtcBeamOptions = {}): CtcHypothesis[] {
  checkCtcLogits(logits, blank);
  if (!Number.isInteger(beam) || beam < 1) {
    throw new RangeError(`Cannot search with a beam of ${beam}: wanted a whole number from 1 on`);
  }
  let beginnings: Beginning[] = [{ tokens: [], blank: 0, other: never }];
  for (const row of logits) {
    beginnings = stepped(beginnings, logSoftmax(row), blank)
      .sort((a, b) => total(b) - total(a))
      .slice(0, beam);
  }
  return beginnings.map((one) => ({ tokens: one.tokens, logProbability: total(one) }));
}

const total = ({ blank, other }: Beginning) => logAdd(blank, other);

/** All beginnings after one more time step. */
function stepped(beginnings: readonly Beginning[], logP: Vec, blank: number): Beginning[] {
  const after = new Map<string, Beginning>();
  const at = (tokens: number[]): Beginning => {
    const key = tokens.join();
    const found = after.get(key) ?? { tokens, blank: never, other: never };
    after.set(key, found);
    return found;
  };
  for (const one of beginnings) {
    const [all, last] = [total(one), one.tokens.at(-1)];
    const same = at(one.tokens);
    same.blank = logAdd(same.blank, all + logP[blank]!);
    if (last !== undefined) same.other = logAdd(same.other, one.other + logP[last]!); // repeated, so still one
    for (const [token, log] of logP.entries()) {
      if (token === blank) continue;
      const longer = at([...one.tokens, token]);
      longer.other = logAdd(longer.other, (token === last ? one.blank : all) + log);
    }
  }
  return [...after.values()];
}
