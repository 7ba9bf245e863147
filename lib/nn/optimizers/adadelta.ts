import { type Optimizer, optimizer } from './optimizer.ts';
import { checkDecay } from './rule.ts';

export interface AdadeltaOptions {
  lr?: number;
  /** How much of the means stays at each step. */
  rho?: number;
  /** It also is what the first steps are made of. */
  epsilon?: number;
  /**
   * The paper divides by the mean of squares that has seen this gradient; tensorflow.js by that from before, which
   * makes its first step as large as lr * g.
   */
  convention?: 'paper' | 'tfjs';
}

/**
 * Steps that have the unit of the weights (M. Zeiler, 2012): how large steps were lately, over how large gradients
 * were lately.
 *
 *   s = rho s + (1 - rho) g^2
 *   d = g sqrt(u + epsilon) / sqrt(s + epsilon)
 *   u = rho u + (1 - rho) d^2,   w -= lr d
 */
export function adadelta({
  lr = 1,
  rho = 0.95,
  epsilon = 1e-7,
  convention = 'paper',
}: AdadeltaOptions = {}): Optimizer {
  checkDecay('adadelta', 'rho', rho);
  return optimizer({
    name: 'adadelta',
    lr,
    memory: { s: 0, u: 0 },
    arrays({ w, g, s, u }, lr) {
      for (let i = 0; i < w.length; i++) {
        const before = s[i]!;
        s[i] = rho * before + (1 - rho) * g[i]! ** 2;
        const lately = convention === 'paper' ? s[i]! : before;
        const d = (g[i]! * Math.sqrt(u[i]! + epsilon)) / Math.sqrt(lately + epsilon);
        u[i] = rho * u[i]! + (1 - rho) * d ** 2;
        w[i]! -= lr * d;
      }
    },
    tensors({ w, g, s: before, u: steps }, lr) {
      const s = before.mul(rho).add(g.square().mul(1 - rho));
      const lately = convention === 'paper' ? s : before;
      const d = g.mul(steps.add(epsilon).sqrt()).div(lately.add(epsilon).sqrt());
      const u = steps.mul(rho).add(d.square().mul(1 - rho));
      return { s, u, w: w.sub(d.mul(lr)) };
    },
  });
}
