import { sameShape, shapeText } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';

/**
 * The mean of -ln P(label) over all time steps, from logits; where the mask is 0 (padding) a step does not count.
 * e to this power is the perplexity.
 */
export function tokenLoss(
  logits: tf.Tensor,
  labels: tf.Tensor,
  { mask }: { mask?: tf.Tensor } = {},
): tf.Scalar {
  const wanted = logits.shape.slice(0, -1);
  const fits = ({ shape }: tf.Tensor) => sameShape(shape, wanted);
  if (logits.rank < 2 || !fits(labels) || (mask && !fits(mask))) {
    const masked = mask ? ` and a mask of ${shapeText(mask.shape)}` : '';
    throw new RangeError(
      `Cannot compute tokenLoss: logits are ${shapeText(logits.shape)}, with labels of ${shapeText(labels.shape)}${masked}; wanted a label for each row of logits, ${shapeText(wanted)}`,
    );
  }
  return tf.tidy(() => {
    const tokens = logits.shape.at(-1)!;
    const logP = tf.logSoftmax(logits); // (batch, time, tokens)
    const isLabel = tf.oneHot(labels.toInt().flatten() as tf.Tensor1D, tokens).reshape(logits.shape);
    const losses = tf.neg(tf.sum(tf.mul(logP, isLabel), -1)); // (batch, time)
    if (!mask) return tf.mean(losses);
    return tf.div(tf.sum(tf.mul(losses, mask)), tf.maximum(tf.sum(mask), 1));
  });
}
