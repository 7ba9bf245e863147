import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { wantAmount, wantWhole } from './want.ts';

export interface NoisySineOptions {
  n?: number;
  noise?: number;
  rng?: Rng;
}

/** A few points of one period: y = sin(2 pi x) + noise, x even in [0, 1). Few enough to overfit. */
export function noisySine({
  n = 15,
  noise = 0.2,
  rng = seeded(0).fork('noisy-sine'),
}: NoisySineOptions = {}): Dataset {
  wantWhole('noisy-sine', { n });
  wantAmount('noisy-sine', { noise });
  const X = Float32Array.from({ length: n }, () => rng());
  const y = X.map((x) => Math.sin(2 * Math.PI * x) + noise * rng.normal());
  return new Dataset({
    name: 'noisy-sine',
    X: numbers(X, [1]),
    y: numbers(y),
    features: ['x'],
    note: `made: y = sin(2 pi x), noise ${noise}`,
  });
}
