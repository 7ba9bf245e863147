import type { Vec } from '../matrix.ts';

export interface LocalResponseOptions {
  /** How many channels on each side count. */
  radius?: number;
  bias?: number;
  alpha?: number;
  beta?: number;
  /** alpha times the sum of squares (tensorflow.js, AlexNet), or the mean of all 2 radius + 1 (PyTorch). */
  of?: 'sum' | 'mean';
}

/**
 * y[c] = x[c] / s[c]^beta with s[c] = bias + alpha (the sum of x[k]^2 for k from c - radius to c + radius): a channel
 * that is loud makes its neighbours quiet, as nerves do (A. Krizhevsky, I. Sutskever and G. Hinton, 2012). x holds
 * the channels of one pixel.
 */
export function localResponseNorm(x: Vec, options: LocalResponseOptions = {}): Vec {
  const { beta = 0.5 } = options;
  const s = loudness(x, options);
  return x.map((value, c) => value * s[c]! ** -beta);
}

/** dx[c] = dy[c] / s[c]^beta - 2 alpha beta x[c] (the sum of dy[k] x[k] / s[k]^(beta + 1) over the same neighbours). */
export function localResponseNormBackward(dy: Vec, x: Vec, options: LocalResponseOptions = {}): Vec {
  const { radius = 5, beta = 0.5 } = options;
  const s = loudness(x, options);
  const shares = x.map((value, c) => dy[c]! * value * s[c]! ** (-beta - 1));
  return x.map((value, c) => {
    const direct = dy[c]! * s[c]! ** -beta;
    return direct - 2 * alphaOf(options) * beta * value * around(shares, c, radius);
  });
}

function loudness(x: Vec, options: LocalResponseOptions): Vec {
  const { radius = 5, bias = 1 } = options;
  if (!(Number.isInteger(radius) && radius >= 0)) {
    throw new RangeError(
      `Cannot normalise with radius ${radius}: wanted a whole number, 0 or more; the neighbours on one side`,
    );
  }
  const squares = x.map((value) => value ** 2);
  return x.map((_, c) => bias + alphaOf(options) * around(squares, c, radius));
}

/** PyTorch divides by 2 radius + 1 also at the ends, where there are fewer neighbours. */
function alphaOf({ radius = 5, alpha = 1, of = 'sum' }: LocalResponseOptions): number {
  return of === 'sum' ? alpha : alpha / (2 * radius + 1);
}

function around(values: Vec, c: number, radius: number): number {
  return values.slice(Math.max(0, c - radius), c + radius + 1).reduce((sum, value) => sum + value, 0);
}
