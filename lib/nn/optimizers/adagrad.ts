import { type Optimizer, optimizer } from './optimizer.ts';

export interface AdagradOptions {
  lr?: number;
  /** Where the sums begin, so that the first step is not larger than all others. */
  start?: number;
  /** Against a division by 0. */
  epsilon?: number;
}

/**
 * Each weight has a step size of its own, which falls with all gradients that it has had (J. Duchi, E. Hazan and
 * Y. Singer, 2011): rare features learn fast, and in the end everything stands still.
 *
 *   s += g^2,   w -= lr g / sqrt(s + epsilon)
 */
export function adagrad({ lr = 0.01, start = 0.1, epsilon = 1e-7 }: AdagradOptions = {}): Optimizer {
  return optimizer({
    name: 'adagrad',
    lr,
    memory: { s: start },
    arrays({ w, g, s }, lr) {
      for (let i = 0; i < w.length; i++) {
        s[i]! += g[i]! ** 2;
        w[i]! -= (lr * g[i]!) / Math.sqrt(s[i]! + epsilon);
      }
    },
    tensors({ w, g, s: before }, lr) {
      const s = before.add(g.square());
      return { s, w: w.sub(g.div(s.add(epsilon).sqrt()).mul(lr)) };
    },
  });
}
