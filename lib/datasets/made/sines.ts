import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface SinesOptions {
  n?: number;
  /** How many values are seen before the one to forecast. */
  steps?: number;
  /** The periods, in steps, of the waves that are added. */
  periods?: readonly number[];
  noise?: number;
  rng?: Rng;
}

/**
 * Series to forecast: a sum of waves, each with a random start, equally high and together of height 1.
 * X: the values seen (steps, 1); y: the next one.
 */
export function sines({
  n = 1000,
  steps = 40,
  periods = [10, 23],
  noise = 0.05,
  rng = seeded(0).fork('sines'),
}: SinesOptions = {}): Dataset {
  wantWhole('sines', { n, steps, 'the number of periods': periods.length });
  for (const [i, period] of periods.entries()) {
    // A wave that turns within two steps cannot be told from a slower one.
    if (!(period > 2))
      throw new RangeError(`Cannot make sines with periods[${i}] = ${period}: wanted a number above 2`);
  }
  wantAmount('sines', { noise });
  const X = new Float32Array(n * steps);
  const y = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const starts = periods.map(() => rng());
    const at = (time: number) =>
      periods.reduce((sum, period, i) => sum + Math.sin(2 * Math.PI * (time / period + starts[i]!)), 0) /
        periods.length +
      noise * rng.normal();
    for (let time = 0; time < steps; time++) X[row * steps + time] = at(time);
    y[row] = at(steps);
  }
  return new Dataset({
    name: 'sines',
    X: numbers(X, [steps, 1]),
    y: numbers(y),
    note: `made: waves of ${periods.join(', ')} steps, noise ${noise}`,
  });
}
