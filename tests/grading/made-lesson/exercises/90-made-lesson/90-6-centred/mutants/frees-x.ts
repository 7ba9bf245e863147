// frees the tensor that it was given
export function centred(x: tf.Tensor2D): tf.Tensor2D {
  const y: tf.Tensor2D = tf.tidy(() => x.sub(x.mean(0)));
  x.dispose();
  return y;
}
