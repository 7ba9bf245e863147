// forgets the softmax
import { tf } from 'downhill/engine';

export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  const body = m.layers[m.layers.length - 2]!;
  const head = tf.layers.dense({ units: classes });
  return tf.model({ inputs: m.inputs, outputs: head.apply(body.output) as tf.SymbolicTensor });
}
