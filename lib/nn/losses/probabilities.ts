import type { Vec } from '../matrix.ts';

/** Probabilities of all that can happen: none negative, 1 in all. */
export function checkDistribution(what: string, name: string, p: Vec): void {
  for (const [i, value] of p.entries()) checkProbability(what, `${name}[${i}]`, value);
  const sum = p.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > 1e-5) {
    throw new RangeError(
      `Cannot compute ${what}: the probabilities in ${name} add up to ${sum}; wanted 1. Try softmax, or divide by their sum`,
    );
  }
}

export function checkProbability(what: string, place: string, p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new RangeError(
    `Cannot compute ${what}: ${place} is ${p}; wanted a probability, from 0 to 1. Logits become probabilities by sigmoid or softmax`,
  );
}

export function checkEqualLength(what: string, p: Vec, q: Vec): void {
  if (p.length === q.length) return;
  throw new RangeError(
    `Cannot compute ${what}: p has ${p.length} probabilities and q ${q.length}; they must be equally many`,
  );
}
