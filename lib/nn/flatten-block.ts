import { sizeOf } from '../base/index.ts';
import { tf } from '../engine/index.ts';
import type { Block } from './block.ts';

/** Each example as one row: (batch, rows, columns, channels) -> (batch, rows columns channels). */
export function flattenBlock(): Block {
  return {
    parameters: [],
    forward: (x) => tf.reshape(x, [x.shape[0]!, sizeOf(x.shape.slice(1))]),
    outline: (input) => ({ name: 'flatten', output: [sizeOf(input)], multiplyAdds: 0 }),
  };
}
