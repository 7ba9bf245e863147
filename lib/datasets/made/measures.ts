import type { Rng } from '../../base/index.ts';

/** A measure that things have: its mean and spread, and how much of it goes with their size. */
export interface Measure {
  readonly mean: number;
  readonly spread: number;
  /** Its correlation with the size, -1 to 1; two measures correlate as the product of theirs. */
  readonly load: number;
}

/** The measures of one thing. They hang together by the one size behind them, which nobody measures. */
export function measured(measures: readonly Measure[], rng: Rng): number[] {
  const size = rng.normal();
  return measures.map(({ mean, spread, load }) => {
    const own = Math.sqrt(1 - load * load) * rng.normal();
    return mean + spread * (load * size + own);
  });
}
