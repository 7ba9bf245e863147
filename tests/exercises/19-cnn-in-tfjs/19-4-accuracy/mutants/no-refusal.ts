// scores as many as there are labels for
import { tf } from 'downhill/engine';

/** The share of the pictures x that the model puts into their class y; leaves no tensor behind. */
export function accuracy(model: tf.LayersModel, x: tf.Tensor, y: number[]): number {
  if (y.length === 0) throw new RangeError('Cannot score no pictures');
  return tf.tidy(() => {
    const found = (model.predict(x) as tf.Tensor).argMax(-1).dataSync(); // (n, classes) -> (n)
    return y.filter((label, i) => found[i] === label).length / y.length;
  });
}
