// takes one layer too many away
import { tf } from 'downhill/engine';

export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  const head = tf.layers.dense({ units: classes, activation: 'softmax' });
  const at = Math.max(0, m.layers.length - 3);
  return tf.model({ inputs: m.inputs, outputs: head.apply(m.layers[at]!.output) as tf.SymbolicTensor });
}
