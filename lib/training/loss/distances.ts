import type { tf } from '../../engine/index.ts';

/** (yHat - y)², the mean over all numbers. */
export const meanSquaredError = (y: tf.Tensor, yHat: tf.Tensor): tf.Tensor => yHat.sub(y).square().mean();

/** |yHat - y|, the mean over all numbers. */
export const meanAbsoluteError = (y: tf.Tensor, yHat: tf.Tensor): tf.Tensor => yHat.sub(y).abs().mean();

/** Half the square of what is off by less than 1, the absolute value less a half of what is off by more. */
export function huber(y: tf.Tensor, yHat: tf.Tensor): tf.Tensor {
  const off = yHat.sub(y).abs();
  const inner = off.clipByValue(0, 1); // off where it is below 1
  return inner.square().mul(0.5).add(off.sub(inner)).mean();
}
