import type { tf } from 'downhill/engine';

/** Freezes the first upTo layers, lets the others learn, and gives how many numbers can learn. */
export function setTrainable(m: tf.LayersModel, upTo: number): number {
  m.layers.forEach((layer, place) => {
    layer.trainable = place >= upTo;
  });
  return m.trainableWeights.reduce((sum, weight) => sum + weight.read().size, 0);
}
