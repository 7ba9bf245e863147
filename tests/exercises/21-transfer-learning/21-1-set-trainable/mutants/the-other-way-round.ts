// freezes the last layers, the head among them
import type { tf } from 'downhill/engine';

export function setTrainable(m: tf.LayersModel, upTo: number): number {
  m.layers.forEach((layer, place) => {
    layer.trainable = place < upTo;
  });
  return m.trainableWeights.reduce((sum, weight) => sum + weight.read().size, 0);
}
