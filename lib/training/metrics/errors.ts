import { checkSameLength } from './same-length.ts';

/** The root of the mean of (yHat - y)²: as large as y itself, and in its unit. */
export const rmse = (y: ArrayLike<number>, yHat: ArrayLike<number>): number =>
  errorsOf('rmse', y, yHat).rmse();

/** The mean of |yHat - y|. */
export const mae = (y: ArrayLike<number>, yHat: ArrayLike<number>): number => errorsOf('mae', y, yHat).mae();

/** The share of the variance of y that is explained: 1 - Σ (y - yHat)² / Σ (y - mean)². */
export const r2 = (y: ArrayLike<number>, yHat: ArrayLike<number>): number => errorsOf('r2', y, yHat).r2();

function errorsOf(what: string, y: ArrayLike<number>, yHat: ArrayLike<number>): Errors {
  checkSameLength(what, y, yHat);
  const errors = new Errors();
  errors.add(y, yHat);
  return errors;
}

/** Sums over the batches so far. */
export class Errors {
  #count = 0;
  #mean = 0;
  #spread = 0; // Σ (y - mean)², kept right as the mean moves (Welford 1962)
  #squares = 0;
  #distances = 0;

  add(y: ArrayLike<number>, yHat: ArrayLike<number>): void {
    for (let at = 0; at < y.length; at++) {
      const off = yHat[at]! - y[at]!;
      this.#squares += off * off;
      this.#distances += Math.abs(off);
      const before = y[at]! - this.#mean;
      this.#mean += before / ++this.#count;
      this.#spread += before * (y[at]! - this.#mean);
    }
  }

  rmse(): number {
    return Math.sqrt(this.#squares / this.#count);
  }

  mae(): number {
    return this.#distances / this.#count;
  }

  /** Where y is one number throughout there is nothing to explain: 1 for answers without error, else 0. */
  r2(): number {
    if (this.#spread > 0) return 1 - this.#squares / this.#spread;
    return this.#squares === 0 ? 1 : 0;
  }
}
