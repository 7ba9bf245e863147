// puts the new head on top of the old one
import { tf } from 'downhill/engine';

export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  const head = tf.layers.dense({ units: classes, activation: 'softmax' });
  return tf.model({ inputs: m.inputs, outputs: head.apply(m.outputs[0]!) as tf.SymbolicTensor });
}
