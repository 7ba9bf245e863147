import { tf } from '../../engine/index.ts';

/**
 * The filters with zeros between their numbers: what a dilated convolution slides over the picture. tensorflow.js has
 * dilated convolutions, but no gradients of them. A matrix of zeros and ones carries each number to its place.
 */
export function dilated(w: tf.Tensor4D, dilation: number): tf.Tensor4D {
  if (dilation === 1) return w;
  const [rows, columns, inputs, filters] = w.shape;
  const [down, across] = [(rows - 1) * dilation + 1, (columns - 1) * dilation + 1];
  return tf.tidy(() => {
    const places = Array.from({ length: rows * columns }, (_, i) => {
      return Math.floor(i / columns) * dilation * across + (i % columns) * dilation;
    });
    const carry = tf.oneHot(tf.tensor1d(places, 'int32'), down * across).cast('float32') as tf.Tensor2D;
    const flat = tf.reshape(w, [rows * columns, inputs * filters]) as tf.Tensor2D;
    const spread = tf.matMul(carry, flat, true); // (places, rows columns) x (rows columns, inputs filters)
    return tf.reshape(spread, [down, across, inputs, filters]) as tf.Tensor4D;
  });
}
