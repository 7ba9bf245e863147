import { type Optimizer, optimizer } from './optimizer.ts';
import { checkDecay, type Rule } from './rule.ts';

export interface AdamOptions {
  lr?: number;
  /** How much of the mean of gradients stays at each step. */
  beta1?: number;
  /** The same for the mean of their squares. */
  beta2?: number;
  /** Against a division by 0. The paper has 1e-8, tensorflow.js 1e-7. */
  epsilon?: number;
}

/**
 * Momentum and a step size for each weight together (D. Kingma and J. Ba, 2015):
 *
 *   m = beta1 m + (1 - beta1) g
 *   v = beta2 v + (1 - beta2) g^2
 *   w -= lr (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 *
 * The means begin at 0, so they are too small at first: after t steps only the part 1 - beta^t of their weights has
 * come from gradients. Divided by it they are right from the first step on, which then is lr itself.
 */
export function adam(options: AdamOptions = {}): Optimizer {
  return optimizer(adamRule('adam', options));
}

export function adamRule(
  name: string,
  { lr = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 }: AdamOptions,
): Rule<'m' | 'v'> {
  checkDecay(name, 'beta1', beta1);
  checkDecay(name, 'beta2', beta2);
  return {
    name,
    lr,
    memory: { m: 0, v: 0 },
    arrays({ w, g, m, v }, lr, t) {
      const [partM, partV] = [1 - beta1 ** t, 1 - beta2 ** t];
      for (let i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i]! + (1 - beta1) * g[i]!;
        v[i] = beta2 * v[i]! + (1 - beta2) * g[i]! ** 2;
        w[i]! -= (lr * (m[i]! / partM)) / (Math.sqrt(v[i]! / partV) + epsilon);
      }
    },
    tensors({ w, g, m: means, v: squares }, lr, t) {
      const [partM, partV] = [1 - beta1 ** t, 1 - beta2 ** t];
      const m = means.mul(beta1).add(g.mul(1 - beta1));
      const v = squares.mul(beta2).add(g.square().mul(1 - beta2));
      const step = m.div(partM).div(v.div(partV).sqrt().add(epsilon));
      return { m, v, w: w.sub(step.mul(lr)) };
    },
  };
}
