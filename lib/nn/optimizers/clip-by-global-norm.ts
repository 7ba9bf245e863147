import { tf } from '../../engine/index.ts';
import type { Numbers } from './rule.ts';

/** The length of all gradients as one long vector. */
export function globalNorm(gradients: readonly ArrayLike<number>[]): number {
  return Math.hypot(
    ...gradients.map((g) => Math.sqrt(Array.from(g).reduce((sum, one) => sum + one ** 2, 0))),
  );
}

/**
 * Gradients whose length together is at most `max`: longer ones are all multiplied with the same number, so that
 * the direction stays (R. Pascanu, T. Mikolov and Y. Bengio, 2013). Those given stay as they are.
 */
export function clipByGlobalNorm<List extends Numbers>(gradients: readonly List[], max: number): List[] {
  checkMax(max);
  const norm = globalNorm(gradients);
  if (!Number.isFinite(norm)) {
    throw new RangeError(
      `Cannot clip gradients whose length is ${norm}: one of them is no finite number. Try a smaller lr`,
    );
  }
  const factor = max / Math.max(norm, max);
  return gradients.map((g) => g.map((one) => one * factor) as List);
}

/** The same for tensors, without reading them: it can be part of a recorded step. */
export function clipTensorsByGlobalNorm(gradients: readonly tf.Tensor[], max: number): tf.Tensor[] {
  checkMax(max);
  return tf.tidy(() => {
    const norm = tf.addN(gradients.map((g) => g.square().sum())).sqrt();
    const factor = tf.div(max, norm.maximum(max));
    return gradients.map((g) => g.mul(factor));
  });
}

function checkMax(max: number): void {
  if (!(max > 0)) throw new RangeError(`Cannot clip gradients to the length ${max}: wanted a number above 0`);
}
