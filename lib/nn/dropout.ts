import { type Rng, sizeOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';
import { type Mat, mapMat, multiply } from './matrix.ts';

export interface DropoutOptions {
  /** How likely a number is dropped. */
  rate?: number;
  rng: Rng;
}

/**
 * In training, each number becomes 0 with the probability `rate`, so that no unit can rely on another (N. Srivastava
 * and others, 2014). What stays is divided by 1 - rate ("inverted" dropout): so the mean of each number is what it
 * was, and outside training there is nothing to do. `mask` is what each was multiplied with.
 */
export function dropout(
  X: Mat,
  { rate = 0.5, rng, training = true }: DropoutOptions & { training?: boolean },
): { Y: Mat; mask: Mat } {
  checkRate(rate);
  const mask = mapMat(X, () => (training ? kept(rate, rng) : 1));
  return { Y: multiply(X, mask), mask };
}

/** What was multiplied on the way forward is multiplied with the same on the way back. */
export function dropoutBackward(dY: Mat, mask: Mat): Mat {
  return multiply(dY, mask);
}

/**
 * The same as a block. The mask is drawn outside tensorflow.js and written at each call, so one seed makes the run
 * repeatable, and a step that is recorded gets a new mask each time.
 */
export function dropoutBlock({ rate = 0.5, rng }: DropoutOptions): Block {
  checkRate(rate);
  return {
    parameters: [],
    forward(x, { training = false } = {}) {
      if (!training || rate === 0) return x.clone();
      const mask = Float32Array.from({ length: sizeOf(x.shape) }, () => kept(rate, rng));
      return tf.tidy(() => x.mul(tf.tensor(mask, x.shape)));
    },
    outline: (output) => ({ name: 'dropout', output, multiplyAdds: 0 }),
  };
}

const kept = (rate: number, rng: Rng) => (rng() < rate ? 0 : 1 / (1 - rate));

function checkRate(rate: number): void {
  if (rate >= 0 && rate < 1) return;
  throw new RangeError(`Cannot drop out at the rate ${rate}: wanted a probability from 0 to below 1`);
}
