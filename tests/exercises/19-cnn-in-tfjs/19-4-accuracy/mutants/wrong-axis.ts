// takes the largest along the pictures
import { tf } from 'downhill/engine';

/** The share of the pictures x that the model puts into their class y; leaves no tensor behind. */
export function accuracy(model: tf.LayersModel, x: tf.Tensor, y: number[]): number {
  if (y.length === 0) throw new RangeError('Cannot score no pictures');
  return tf.tidy(() => {
    const found = (model.predict(x) as tf.Tensor).argMax(0).dataSync(); // (n, classes) -> (n)
    if (x.shape[0] !== y.length) {
      throw new RangeError(`Cannot score ${found.length} answers by ${y.length} labels`);
    }
    return y.filter((label, i) => found[i] === label).length / y.length;
  });
}
