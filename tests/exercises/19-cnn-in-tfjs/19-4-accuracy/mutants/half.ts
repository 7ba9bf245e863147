// calls right what has more than a half
import { tf } from 'downhill/engine';

/** The share of the pictures x that the model puts into their class y; leaves no tensor behind. */
export function accuracy(model: tf.LayersModel, x: tf.Tensor, y: number[]): number {
  if (y.length === 0) throw new RangeError('Cannot score no pictures');
  return tf.tidy(() => {
    const answers = (model.predict(x) as tf.Tensor).arraySync() as number[][];
    const found = answers.map((row) => row.findIndex((share) => share > 0.5));
    if (found.length !== y.length) {
      throw new RangeError(`Cannot score ${found.length} answers by ${y.length} labels`);
    }
    return y.filter((label, i) => found[i] === label).length / y.length;
  });
}
