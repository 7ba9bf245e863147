import { type Optimizer, optimizer } from './optimizer.ts';
import { checkDecay } from './rule.ts';

export interface RmspropOptions {
  lr?: number;
  /** How much of the mean of squares stays at each step. */
  decay?: number;
  momentum?: number;
  /** Against a division by 0. */
  epsilon?: number;
  /** Divides by the standard deviation of the gradients, the mean of squares less the square of the mean. */
  centered?: boolean;
}

/**
 * Adagrad that forgets: a moving mean of squares in place of their sum (T. Hinton's lecture 6e with T. Tieleman, 2012).
 *
 *   s = decay s + (1 - decay) g^2
 *   v = momentum v + lr g / sqrt(s + epsilon),   w -= v
 *
 * Centered, m = decay m + (1 - decay) g, and s - m^2 stands in the place of s (A. Graves, 2013). tensorflow.js takes
 * epsilon away there, where its formula for the rest adds it; with it added, the root is always of something
 * positive.
 */
export function rmsprop({
  lr = 0.001,
  decay = 0.9,
  momentum = 0,
  epsilon = 1e-7,
  centered = false,
}: RmspropOptions = {}): Optimizer {
  checkDecay('rmsprop', 'decay', decay);
  checkDecay('rmsprop', 'momentum', momentum);
  return optimizer({
    name: 'rmsprop',
    lr,
    memory: { s: 0, m: 0, v: 0 },
    arrays({ w, g, s, m, v }, lr) {
      for (let i = 0; i < w.length; i++) {
        s[i] = decay * s[i]! + (1 - decay) * g[i]! ** 2;
        m[i] = decay * m[i]! + (1 - decay) * g[i]!;
        const spread = centered ? s[i]! - m[i]! ** 2 : s[i]!;
        v[i] = momentum * v[i]! + (lr * g[i]!) / Math.sqrt(spread + epsilon);
        w[i]! -= v[i]!;
      }
    },
    tensors({ w, g, s: squares, m: means, v: before }, lr) {
      const s = squares.mul(decay).add(g.square().mul(1 - decay));
      const m = means.mul(decay).add(g.mul(1 - decay));
      const spread = centered ? s.sub(m.square()) : s;
      const v = before.mul(momentum).add(g.div(spread.add(epsilon).sqrt()).mul(lr));
      return { s, m, v, w: w.sub(v) };
    },
  });
}
