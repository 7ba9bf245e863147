import { shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import type { Block } from '../block.ts';
import type { Vec } from '../matrix.ts';

/** The logits of the token that comes next, given all tokens so far. */
export type Next = (tokens: readonly number[]) => Vec;

/** From a block (batch, time) -> (batch, time, tokens): it reads the last `context` tokens anew for each next one. */
export function nextOf(model: Pick<Block, 'forward'>, { context = Number.POSITIVE_INFINITY } = {}): Next {
  return (tokens) => {
    const seen = tokens.slice(-context);
    if (seen.length === 0) {
      throw new RangeError(
        'Cannot tell the next token after none: wanted one or more, a start token for instance',
      );
    }
    return tf.tidy(() => lastLogits(model.forward(tf.tensor([seen], [1, seen.length], 'int32'))));
  };
}

/** Those of the last time step, as numbers. */
export function lastLogits(logits: tf.Tensor): Vec {
  const [batch, time, tokens] = logits.shape;
  if (logits.rank !== 3 || batch !== 1) {
    throw new RangeError(
      `Cannot take the last logits of ${shapeText(logits.shape)}: wanted (1, time, tokens)`,
    );
  }
  return Array.from(tf.tidy(() => tf.slice(logits, [0, time! - 1, 0], [1, 1, tokens!]).dataSync()));
}
