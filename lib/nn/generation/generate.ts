import { argMax, type Vec } from '../matrix.ts';
import type { Next } from './next.ts';

export interface GenerateOptions {
  /** How many tokens at most. */
  length: number;
  /** Chooses a token by its logits: the likeliest, unless you say `(z) => sampleToken(z, { rng })`. */
  pick?: (logits: Vec) => number;
  /** The token after which there is nothing more. It is not part of what is generated. */
  stop?: number;
}

/** Token after token, each chosen by what all before it make likely. Answers the new ones, without the prompt. */
export function generate(
  next: Next,
  prompt: readonly number[],
  { length, pick = argMax, stop }: GenerateOptions,
): number[] {
  const tokens = [...prompt];
  while (tokens.length < prompt.length + length) {
    const token = pick(next(tokens));
    if (token === stop) break;
    tokens.push(token);
  }
  return tokens.slice(prompt.length);
}
