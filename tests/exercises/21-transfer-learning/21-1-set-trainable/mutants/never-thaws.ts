// freezes and never thaws
import type { tf } from 'downhill/engine';

export function setTrainable(m: tf.LayersModel, upTo: number): number {
  for (const layer of m.layers.slice(0, upTo)) layer.trainable = false;
  return m.trainableWeights.reduce((sum, weight) => sum + weight.read().size, 0);
}
