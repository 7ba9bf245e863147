// does nothing, and says nothing, where a layer does not fit
import type { tf } from 'downhill/engine';

export function transplant(src: tf.LayersModel, dst: tf.LayersModel, k: number): void {
  const [from, to] = [src, dst].map((m) => m.layers.slice(0, k).map((layer) => layer.getWeights()));
  const shapes = (all: typeof from) => JSON.stringify(all!.map((each) => each.map(({ shape }) => shape)));
  if (shapes(from) !== shapes(to)) return;
  for (const [i, weights] of from!.entries()) dst.layers[i]!.setWeights(weights);
}
