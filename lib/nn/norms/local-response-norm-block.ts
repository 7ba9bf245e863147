import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { LocalResponseOptions } from './local-response-norm.ts';

/** Local response norm of pictures (batch, rows, columns, channels). It has nothing to learn. */
export function localResponseNormBlock({
  radius = 5,
  bias = 1,
  alpha = 1,
  beta = 0.5,
  of = 'sum',
}: LocalResponseOptions = {}): Block {
  const factor = of === 'sum' ? alpha : alpha / (2 * radius + 1);
  return {
    parameters: [],
    forward(x) {
      if (x.rank !== 4) {
        throw new RangeError(
          `Cannot apply local response norm to an input of shape ${shapeText(x.shape)}: wanted (batch, rows, columns, channels)`,
        );
      }
      return tf.localResponseNormalization(x as tf.Tensor4D, radius, bias, factor, beta);
    },
    outline: (input) => ({ name: 'local response norm', output: input, multiplyAdds: 0 }),
  };
}
