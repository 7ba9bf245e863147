// copies the body instead of sharing it
import { tf } from 'downhill/engine';

export function replaceHead(m: tf.LayersModel, classes: number): tf.LayersModel {
  const made = tf.sequential();
  for (const layer of m.layers.slice(0, -1)) {
    const { units, activation } = layer.getConfig() as { units: number; activation: 'tanh' };
    made.add(tf.layers.dense({ units, activation, inputShape: [layer.weights[0]!.shape[0]!] }));
    made.layers.at(-1)!.setWeights(layer.getWeights());
  }
  made.add(tf.layers.dense({ units: classes, activation: 'softmax' }));
  return made;
}
