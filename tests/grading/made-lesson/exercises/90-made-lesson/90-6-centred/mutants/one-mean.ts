// takes off the mean of all numbers
export function centred(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => x.sub(x.mean()));
}
