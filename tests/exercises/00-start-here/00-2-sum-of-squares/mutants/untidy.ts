// leaves the square and the sum behind
export function sumOfSquares(x: tf.Tensor): number {
  return x.square().sum().dataSync()[0];
}
