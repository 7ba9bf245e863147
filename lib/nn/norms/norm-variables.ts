import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';

/** What the blocks of the norms are made with. */
export interface NormBlockOptions {
  /** Numbers along the last axis: features, or channels. */
  channels: number;
  epsilon?: number;
  /** The factor at the start; 0 makes a branch that begins with nothing. */
  gamma?: number;
}

/** One number for each channel. */
export function perChannel(channels: number, value: number, trainable = true): tf.Variable {
  return tf.tidy(() => tf.variable(tf.fill([channels], value), trainable));
}

export function checkChannels(name: string, x: tf.Tensor, channels: number): void {
  if (x.rank >= 2 && x.shape.at(-1) === channels) return;
  throw new RangeError(
    `Cannot apply ${name} for ${channels} channels to an input of shape ${shapeText(x.shape)}: wanted (batch, ..., ${channels})`,
  );
}

/** gamma (x - mean) / sqrt(variance + epsilon) + beta; what is smaller is repeated along the axes it lacks. */
export function normalised(
  x: tf.Tensor,
  { mean, variance }: { mean: tf.Tensor; variance: tf.Tensor },
  { gamma, beta, epsilon }: { gamma: tf.Tensor; beta: tf.Tensor; epsilon: number },
): tf.Tensor {
  const xHat = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, epsilon)));
  return tf.add(tf.mul(xHat, gamma), beta);
}
