import { dot } from './algebra/dot.ts';
import { type Regressor, regressor } from './regressor.ts';

/** yHat = x . w + b */
export interface LinearModel extends Regressor {
  readonly w: number[]; // (features)
  readonly b: number;
}

export function linearModel(name: string, w: ArrayLike<number>, b: number): LinearModel {
  const weights = Float64Array.from(w);
  return {
    w: Array.from(w),
    b,
    ...regressor({ name, width: w.length }, (x) => dot(x, weights) + b),
  };
}
