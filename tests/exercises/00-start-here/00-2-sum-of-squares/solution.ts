import { tf } from 'downhill/engine';

/** The sum of the squares of all entries of x, whatever its shape; leaves no tensor behind. */
export function sumOfSquares(x: tf.Tensor): number {
  return tf.tidy(() => x.square().sum().dataSync()[0]!);
}
