import type { Answers } from './answers.ts';

/** What is counted over the batches of an epoch. */
export interface Tally {
  add(answers: Answers): void;
  value(): number;
}

/** A measure that `fit` and `evaluate` take: each epoch begins a tally. */
export interface Metric {
  readonly name: string;
  start(): Tally;
}
