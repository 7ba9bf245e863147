import { tf } from 'downhill/engine';

/** All layers of m but the last, the very same ones, and a fresh softmax over so many classes. */
export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  const body = m.layers[m.layers.length - 2]!;
  const head = tf.layers.dense({ units: classes, activation: 'softmax' });
  const outputs = head.apply(body.output) as tf.SymbolicTensor;
  return tf.model({ inputs: m.inputs, outputs });
}
