// takes the mean in place of the sum
export function sumOfSquares(x: tf.Tensor): number {
  return tf.tidy(() => x.square().mean().dataSync()[0]);
}
