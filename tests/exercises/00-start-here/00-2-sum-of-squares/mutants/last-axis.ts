// sums over the last axis and takes the first row's
export function sumOfSquares(x: tf.Tensor): number {
  return tf.tidy(() => (x.rank === 0 ? x.square() : x.square().sum(-1)).dataSync()[0]);
}
