import { greatest, least } from '../greatest.ts';
import type { Numbers } from '../marks.ts';

/** The mean of several runs at each step, and the lowest and highest of them. */
export interface RunBand {
  mean: number[];
  low: number[];
  high: number[];
}

/** What runs have in common. A run that is over, or has become NaN, no longer counts; NaN where none is left. */
export function runBand(runs: readonly Numbers[]): RunBand {
  const steps = greatest(
    runs.map(({ length }) => length),
    0,
  );
  const band: RunBand = { mean: [], low: [], high: [] };
  for (let i = 0; i < steps; i++) {
    const values = runs.map((run) => run[i] ?? Number.NaN).filter(Number.isFinite);
    const some = values.length > 0;
    band.mean.push(values.reduce((sum, value) => sum + value, 0) / values.length);
    band.low.push(some ? least(values) : Number.NaN);
    band.high.push(some ? greatest(values) : Number.NaN);
  }
  return band;
}
