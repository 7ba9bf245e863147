import type { Optimizer } from './optimizer.ts';
import { optimizer } from './optimizer.ts';
import { checkDecay } from './rule.ts';

export interface SgdOptions {
  lr?: number;
  /** How much of the last step goes on; 0 is plain gradient descent, 0.9 is usual. */
  momentum?: number;
  /** Looks ahead: the step is taken as if the momentum had been followed already. */
  nesterov?: boolean;
}

/**
 * Stochastic gradient descent (H. Robbins and S. Monro, 1951), with momentum (B. Polyak, 1964; Y. Nesterov, 1983):
 *
 *   w -= lr g                                        plain
 *   v = momentum v + g,   w -= lr v                  a ball that rolls: v is its speed
 *   v = momentum v + g,   w -= lr (g + momentum v)   Nesterov, as I. Sutskever and others write it (2013)
 */
export function sgd({ lr = 0.01, momentum = 0, nesterov = false }: SgdOptions = {}): Optimizer {
  checkDecay('sgd', 'momentum', momentum);
  if (momentum === 0) return plain(lr);
  return optimizer({
    name: nesterov ? 'nesterov' : 'momentum',
    lr,
    memory: { v: 0 },
    arrays({ w, g, v }, lr) {
      for (let i = 0; i < w.length; i++) {
        v[i] = momentum * v[i]! + g[i]!;
        w[i]! -= lr * (nesterov ? g[i]! + momentum * v[i]! : v[i]!);
      }
    },
    tensors({ w, g, v: before }, lr) {
      const v = before.mul(momentum).add(g);
      return { v, w: w.sub((nesterov ? g.add(v.mul(momentum)) : v).mul(lr)) };
    },
  });
}

/** Nothing to remember. */
function plain(lr: number): Optimizer {
  return optimizer<never>({
    name: 'sgd',
    lr,
    memory: {},
    arrays({ w, g }, lr) {
      for (let i = 0; i < w.length; i++) w[i]! -= lr * g[i]!;
    },
    tensors: ({ w, g }, lr) => ({ w: w.sub(g.mul(lr)) }),
  });
}
