import { logSoftmax } from '../activations/softmax.ts';
import type { Next } from './next.ts';

export interface BeamOptions {
  /** How many beginnings are followed at a time. 1 is the greedy choice. */
  beam?: number;
  /** How many tokens at most. */
  length: number;
  /** The token that ends a sequence; it counts for the probability, but is not part of the tokens. */
  stop?: number;
  /**
   * Each more token makes a sequence less likely, so short ones win. Divided by length^lengthPower it is fairer: 0 is
   * the plain probability, 1 the mean over tokens (Y. Wu and others, 2016).
   */
  lengthPower?: number;
}

export interface Hypothesis {
  tokens: number[];
  /** ln P(tokens), the stop token included. */
  logProbability: number;
  /** Whether it ended with the stop token. */
  isFinished: boolean;
}

/**
 * Sequences that are likely as a whole: the likeliest first token need not lead to the likeliest sequence. At each
 * step every beginning is continued with every token, and the best `beam` go on. Answers them, the best first.
 */
export function beamSearch(
  next: Next,
  prompt: readonly number[],
  { beam = 4, length, stop, lengthPower = 0 }: BeamOptions,
): Hypothesis[] {
  if (!Number.isInteger(beam) || beam < 1) {
    throw new RangeError(`Cannot search with a beam of ${beam}: wanted a whole number from 1 on`);
  }
  const score = ({ tokens, logProbability, isFinished }: Hypothesis) =>
    logProbability / Math.max(1, tokens.length + (isFinished ? 1 : 0)) ** lengthPower;
  const best = (all: Hypothesis[]) => all.sort((a, b) => score(b) - score(a)).slice(0, beam);

  let hypotheses: Hypothesis[] = [{ tokens: [], logProbability: 0, isFinished: false }];
  for (let i = 0; i < length && hypotheses.some(({ isFinished }) => !isFinished); i++) {
    hypotheses = best(
      hypotheses.flatMap((hypothesis) =>
        hypothesis.isFinished ? hypothesis : continued(hypothesis, next, prompt, stop),
      ),
    );
  }
  return hypotheses;
}

/** One token more, each of them: P(tokens, token) = P(tokens) P(token | tokens). */
function continued(
  { tokens, logProbability }: Hypothesis,
  next: Next,
  prompt: readonly number[],
  stop: number | undefined,
): Hypothesis[] {
  return logSoftmax(next([...prompt, ...tokens])).map((log, token) => ({
    tokens: token === stop ? tokens : [...tokens, token],
    logProbability: logProbability + log,
    isFinished: token === stop,
  }));
}
