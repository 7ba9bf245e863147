// takes off the mean of each row
export function centred(x: tf.Tensor2D): tf.Tensor2D {
  return tf.tidy(() => x.sub(x.mean(1, true)));
}
