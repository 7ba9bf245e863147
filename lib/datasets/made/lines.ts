import { type Rng, rng as seeded } from '../../base/index.ts';
import { numbers } from '../column.ts';
import { Dataset } from '../dataset.ts';
import { plainFeatures } from './labelled-points.ts';
import { wantAmount, wantFinite, wantWhole } from './want.ts';

export interface LinesOptions {
  n?: number;
  /** One for each feature. */
  weights?: readonly number[];
  bias?: number;
  noise?: number;
  rng?: Rng;
}

/** Points around a line, or a plane where there are more weights: y = w . x + b + noise, x even in [-3, 3). */
export function lines({
  n = 100,
  weights = [2],
  bias = 1,
  noise = 0.5,
  rng = seeded(0).fork('lines'),
}: LinesOptions = {}): Dataset {
  wantWhole('lines', { n });
  wantWhole('lines', { 'the number of weights': weights.length });
  wantFinite('lines', { bias, ...Object.fromEntries(weights.map((w, i) => [`weights[${i}]`, w])) });
  wantAmount('lines', { noise });
  const X = new Float32Array(n * weights.length);
  const y = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const x = weights.map(() => 6 * rng() - 3);
    X.set(x, row * weights.length);
    y[row] = x.reduce((sum, value, i) => sum + value * weights[i]!, bias) + noise * rng.normal();
  }
  return new Dataset({
    name: 'lines',
    X: numbers(X, [weights.length]),
    y: numbers(y),
    features: plainFeatures(weights.length),
    note: `made: y = ${weights.map((w, i) => `${w} x${i + 1}`).join(' + ')} + ${bias}, noise ${noise}`,
  });
}
