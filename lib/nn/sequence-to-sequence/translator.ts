import { tf } from '../../engine/index.ts';
import type { ForwardOptions } from '../block.ts';
import { lastLogits, type Next } from '../generation/next.ts';
import type { Vec } from '../matrix.ts';

/** From one sequence of tokens to another: words of a language, letters of a date. */
export interface Translator {
  readonly parameters: readonly tf.Variable[];
  /**
   * The logits of each token of the target that comes next, given the source and the target's right tokens before it
   * (teacher forcing): (batch, time), (batch, targetTime) -> (batch, targetTime, tokens).
   */
  logits(source: tf.Tensor, target: tf.Tensor, options?: ForwardOptions): tf.Tensor;
}

/** The next token of the target for one source, as `generate` and `beamSearch` want it. A prompt is the start token. */
export function nextOfTarget(model: Translator, source: readonly number[]): Next {
  return (target): Vec =>
    tf.tidy(() => {
      const [x, y] = [source, target].map((ids) => tf.tensor([[...ids]], [1, ids.length], 'int32'));
      return lastLogits(model.logits(x!, y!));
    });
}

/** 1 where there is a token, 0 where padding was filled in, which is a token of its own. */
export function paddingMask(tokens: tf.Tensor, padding: number): tf.Tensor {
  return tf.tidy(() => tf.notEqual(tokens, tf.scalar(padding, tokens.dtype as 'int32')).toFloat());
}
