// frees the tensor that it was given
export function sumOfSquares(x: tf.Tensor): number {
  const value = tf.tidy(() => x.square().sum().dataSync()[0]);
  x.dispose();
  return value;
}
