import type { Rng } from '../../base/index.ts';
import { softmax } from '../activations/softmax.ts';
import type { Vec } from '../matrix.ts';

export interface SampleOptions {
  rng: Rng;
  /** Below 1 likely tokens become likelier, above 1 all more alike; near 0 it is the likeliest alone. */
  temperature?: number;
  /** How many of the likeliest tokens may be drawn (A. Fan, M. Lewis and Y. Dauphin, 2018). All otherwise. */
  topK?: number;
}

/** A token drawn with the probabilities softmax(logits / temperature). */
export function sampleToken(logits: Vec, { rng, temperature = 1, topK }: SampleOptions): number {
  const bad = logits.findIndex(Number.isNaN);
  if (bad >= 0) {
    throw new RangeError(
      `Cannot draw a token: logits[${bad}] is NaN. Look at the loss of the model that made it`,
    );
  }
  const p = softmax(topK === undefined ? logits : onlyLargest(logits, topK), { temperature });
  let rest = rng(); // in [0, 1): the token whose stretch of it is hit
  let last = 0;
  for (const [token, probability] of p.entries()) {
    if (probability === 0) continue;
    if (rest < probability) return token;
    rest -= probability;
    last = token;
  }
  return last; // rounding: the probabilities add up to a little less than 1
}

/** The k largest logits; the others are -Infinity, whose probability is 0. Of equal ones the first come first. */
export function onlyLargest(logits: Vec, k: number): Vec {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`Cannot draw from the ${k} likeliest tokens: wanted a whole number from 1 on`);
  }
  const order = logits.map((_, token) => token).sort((a, b) => logits[b]! - logits[a]! || a - b);
  const kept = new Set(order.slice(0, k));
  return logits.map((value, token) => (kept.has(token) ? value : Number.NEGATIVE_INFINITY));
}
