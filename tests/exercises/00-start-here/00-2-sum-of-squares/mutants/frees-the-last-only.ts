// frees the sum and forgets the square
export function sumOfSquares(x: tf.Tensor): number {
  const sum = x.square().sum();
  const value = sum.dataSync()[0];
  sum.dispose();
  return value;
}
