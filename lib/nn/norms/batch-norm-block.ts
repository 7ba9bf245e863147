import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { checkChannels, type NormBlockOptions, normalised, perChannel } from './norm-variables.ts';

export interface BatchNormBlockOptions extends NormBlockOptions {
  /** How much of the running statistics stays at each step; 0.9 suits runs of some hundred steps. */
  momentum?: number;
}

/**
 * Batch norm: each channel over the batch, and over rows and columns if there are any. In training it uses the
 * statistics of the batch and takes note of them in running ones, which it uses otherwise.
 */
export function batchNormBlock({
  channels,
  momentum = 0.99,
  epsilon = 1e-3,
  gamma: first = 1,
}: BatchNormBlockOptions): Block {
  const [gamma, beta] = [perChannel(channels, first), perChannel(channels, 0)];
  const [mean, variance] = [perChannel(channels, 0, false), perChannel(channels, 1, false)];
  return {
    parameters: [gamma, beta],
    state: [mean, variance],
    forward(x, { training = false } = {}) {
      checkChannels('batch norm', x, channels);
      return tf.tidy(() => {
        if (!training) return normalised(x, { mean, variance }, { gamma, beta, epsilon });
        const batch = tf.moments(x, allButLast(x)); // (channels)
        follow(mean, batch.mean, momentum);
        follow(variance, batch.variance, momentum);
        return normalised(x, batch, { gamma, beta, epsilon });
      });
    },
    outline: (input) => ({ name: 'batch norm', output: input, multiplyAdds: 0 }),
  };
}

/** running = momentum running + (1 - momentum) batch */
function follow(running: tf.Variable, batch: tf.Tensor, momentum: number): void {
  running.assign(tf.add(tf.mul(running, momentum), tf.mul(batch, 1 - momentum)));
}

function allButLast(x: tf.Tensor): number[] {
  return Array.from({ length: x.rank - 1 }, (_, axis) => axis);
}
