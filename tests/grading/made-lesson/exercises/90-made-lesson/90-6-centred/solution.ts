/** x with the mean of each column taken off; leaves nothing behind but the result. */
export function centred(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => x.sub(x.mean(0)));
}
