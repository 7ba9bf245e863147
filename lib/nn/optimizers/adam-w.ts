import { type AdamOptions, adamRule } from './adam.ts';
import { type Optimizer, optimizer } from './optimizer.ts';
import { checkDecay } from './rule.ts';

export interface AdamWOptions extends AdamOptions {
  /** Which part of each weight goes at each step, times lr. */
  weightDecay?: number;
}

/**
 * Adam with weight decay of its own (I. Loshchilov and F. Hutter, 2019). As a penalty in the loss, the decay would be
 * part of g, and Adam would divide it by the size of the gradients: weights with large ones would hardly decay. Here
 * every weight shrinks alike, and Adam never sees it:
 *
 *   w *= 1 - lr weightDecay,   then a step of Adam
 */
export function adamW({ weightDecay = 0.01, ...options }: AdamWOptions = {}): Optimizer {
  checkDecay('adamW', 'weightDecay', weightDecay);
  const adam = adamRule('adamW', options);
  return optimizer({
    ...adam,
    arrays(lists, lr, t) {
      const { w } = lists;
      for (let i = 0; i < w.length; i++) w[i]! *= 1 - lr * weightDecay;
      adam.arrays(lists, lr, t);
    },
    tensors: (now, lr, t) => adam.tensors({ ...now, w: now.w.mul(1 - lr * weightDecay) }, lr, t),
  });
}
