import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantWhole } from './want.ts';

export interface AddingOptions {
  n?: number;
  /** The length of the sequences. */
  steps?: number;
  rng?: Rng;
}

/**
 * The adding problem of Hochreiter and Schmidhuber (1997): at each step a number in [0, 1) and a mark, which is
 * 1 once in the first half and once in the second. X: (steps, 2); y: the sum of the two marked numbers.
 */
export function adding({
  n = 1000,
  steps = 30,
  rng = seeded(0).fork('adding'),
}: AddingOptions = {}): Dataset {
  wantWhole('adding', { n });
  wantWhole('adding', { steps }, 2);
  const X = new Float32Array(n * steps * 2);
  const y = new Float32Array(n);
  const half = Math.floor(steps / 2);
  for (let row = 0; row < n; row++) {
    const start = row * steps * 2;
    for (let time = 0; time < steps; time++) X[start + time * 2] = rng();
    for (const time of [rng.int(half), half + rng.int(steps - half)]) {
      X[start + time * 2 + 1] = 1;
      y[row]! += X[start + time * 2]!;
    }
  }
  return new Dataset({
    name: 'adding',
    X: numbers(X, [steps, 2]),
    y: numbers(y),
    note: 'made: the sum of the two marked numbers of a sequence',
  });
}
