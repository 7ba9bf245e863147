import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import { checkChannels, type NormBlockOptions, normalised, perChannel } from './norm-variables.ts';

/** Instance norm: each channel of each picture over its rows and columns. */
export function instanceNormBlock({ channels, epsilon = 1e-3, gamma: first = 1 }: NormBlockOptions): Block {
  const [gamma, beta] = [perChannel(channels, first), perChannel(channels, 0)];
  return {
    parameters: [gamma, beta],
    forward(x) {
      checkChannels('instance norm', x, channels);
      if (x.rank < 3) {
        throw new RangeError(
          `Cannot apply instance norm to an input of shape ${shapeText(x.shape)}: there are no pixels in it to take a mean of; wanted (batch, rows, columns, ${channels}). Try layerNormBlock`,
        );
      }
      const between = Array.from({ length: x.rank - 2 }, (_, i) => i + 1); // neither the batch nor the channels
      return tf.tidy(() => normalised(x, tf.moments(x, between, true), { gamma, beta, epsilon }));
    },
    outline: (input) => ({ name: 'instance norm', output: input, multiplyAdds: 0 }),
  };
}
