// leaves the biases of the convolutions out
import { tf } from 'downhill/engine';

/** The CNN of source 003 §4.1, layer by layer, neither compiled nor trained. */
export function buildSeedCnn(): tf.LayersModel {
  const model = tf.sequential();
  model.add(
    tf.layers.conv2d({
      filters: 32,
      kernelSize: 3,
      useBias: false,
      activation: 'relu',
      inputShape: [28, 28, 1],
    }),
  );
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 64, kernelSize: 3, useBias: false, activation: 'relu' }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 64, kernelSize: 3, useBias: false, activation: 'relu' }));
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 64, activation: 'relu' }));
  model.add(tf.layers.dense({ units: 10, activation: 'softmax' }));
  return model;
}
