// squares after summing
export function sumOfSquares(x: tf.Tensor): number {
  return tf.tidy(() => x.sum().square().dataSync()[0]);
}
