import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { checkChannels, type NormBlockOptions, normalised, perChannel } from './norm-variables.ts';

/** Layer norm: the last axis of each example, and of each time step, on its own. */
export function layerNormBlock({ channels, epsilon = 1e-3, gamma: first = 1 }: NormBlockOptions): Block {
  const [gamma, beta] = [perChannel(channels, first), perChannel(channels, 0)];
  return {
    parameters: [gamma, beta],
    forward(x) {
      checkChannels('layer norm', x, channels);
      return tf.tidy(() => normalised(x, tf.moments(x, -1, true), { gamma, beta, epsilon }));
    },
    outline: (input) => ({ name: 'layer norm', output: input, multiplyAdds: 0 }),
  };
}
