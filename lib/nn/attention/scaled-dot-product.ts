import { tf } from '../../engine/index.ts';

/** What is added to the score of what may not be seen: e to this power is exactly 0. */
const unseen = -1e9;

/**
 * weights = softmax(q k^T / sqrt(d)), out = weights v, as in attention.ts, for all heads of a batch. The mask is 1
 * where a query may look and 0 where not; axes that it lacks are repeated.
 */
export function scaledDotProduct(
  q: tf.Tensor, // (batch, heads, queries, d)
  k: tf.Tensor, // (batch, heads, keys, d)
  v: tf.Tensor, // (batch, heads, keys, d)
  mask?: tf.Tensor, // (batch, 1, queries or 1, keys) or (queries, keys)
): { out: tf.Tensor; weights: tf.Tensor } {
  return tf.tidy(() => {
    const products = tf.matMul(q, k, false, true); // -> (batch, heads, queries, keys)
    const scores = tf.mul(products, 1 / Math.sqrt(q.shape.at(-1)!));
    const hidden = mask && tf.mul(tf.sub(1, mask), unseen);
    const weights = tf.softmax(hidden ? tf.add(scores, hidden) : scores);
    return { weights, out: tf.matMul(weights, v) }; // -> (batch, heads, queries, d)
  });
}
