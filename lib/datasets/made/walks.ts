import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantAmount, wantFinite, wantWhole } from './want.ts';

export interface WalksOptions {
  n?: number;
  steps?: number;
  /** The mean of a step. */
  drift?: number;
  /** The standard deviation of a step. */
  spread?: number;
  rng?: Rng;
}

/**
 * Random walks from 0, like the logarithm of a price. X: the places after each step (steps, 1); y: the next one,
 * of which nothing is known but the last place and the drift.
 */
export function walks({
  n = 200,
  steps = 100,
  drift = 0,
  spread = 1,
  rng = seeded(0).fork('walks'),
}: WalksOptions = {}): Dataset {
  wantWhole('walks', { n, steps });
  wantFinite('walks', { drift });
  wantAmount('walks', { spread });
  const X = new Float32Array(n * steps);
  const y = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    let place = 0;
    for (let time = 0; time < steps; time++) {
      place += rng.normal(drift, spread);
      X[row * steps + time] = place;
    }
    y[row] = place + rng.normal(drift, spread);
  }
  return new Dataset({
    name: 'walks',
    X: numbers(X, [steps, 1]),
    y: numbers(y),
    note: `made: random walks, drift ${drift}, spread ${spread}`,
  });
}
