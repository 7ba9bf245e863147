// counts the frozen ones, too
import type { tf } from 'downhill/engine';

export function setTrainable(m: tf.LayersModel, upTo: number): number {
  m.layers.forEach((layer, place) => {
    layer.trainable = place >= upTo;
  });
  return m.countParams();
}
