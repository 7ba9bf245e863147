// counts only layers that have weights
import type { tf } from 'downhill/engine';

export function setTrainable(m: tf.LayersModel, upTo: number): number {
  m.layers
    .filter((layer) => layer.weights.length > 0)
    .forEach((layer, place) => {
      layer.trainable = place >= upTo;
    });
  return m.trainableWeights.reduce((sum, weight) => sum + weight.read().size, 0);
}
