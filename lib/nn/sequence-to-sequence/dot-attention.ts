import { tf } from '../../engine/index.ts';

/** What is added to the score of what may not be seen: e to this power is exactly 0. */
const unseen = -1e9;

/**
 * Each state of the decoder looks at all states of the encoder, more at those that are like it (the "dot" of
 * M. Luong, H. Pham and C. Manning, 2015):
 *
 *   weights = softmax(h . m_1, ..., h . m_time),   context = sum of weights_s m_s
 *
 * The mask is 0 where the source is padding.
 */
export function dotAttention(
  h: tf.Tensor, // (batch, targetTime, units)
  memory: tf.Tensor, // (batch, time, units)
  mask: tf.Tensor, // (batch, time)
): { context: tf.Tensor; weights: tf.Tensor } {
  return tf.tidy(() => {
    const scores = tf.matMul(h, memory, false, true); // -> (batch, targetTime, time)
    const hidden = tf.mul(tf.sub(1, mask), unseen).expandDims(1); // (batch, 1, time)
    const weights = tf.softmax(tf.add(scores, hidden)); // (batch, targetTime, time)
    return { weights, context: tf.matMul(weights, memory) }; // -> (batch, targetTime, units)
  });
}
