// takes the head off the model that was given
import { tf } from 'downhill/engine';

export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  (m as tf.Sequential).pop();
  (m as tf.Sequential).add(tf.layers.dense({ units: classes, activation: 'softmax' }));
  return m;
}
