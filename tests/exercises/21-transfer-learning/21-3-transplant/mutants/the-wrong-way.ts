// copies from the new model into the old one
import type { tf } from 'downhill/engine';

export function transplant(src: tf.LayersModel, dst: tf.LayersModel, k: number): void {
  const [from, to] = [dst, src].map((m) => m.layers.slice(0, k).map((layer) => layer.getWeights()));
  const shapes = (all: typeof from) => JSON.stringify(all!.map((each) => each.map(({ shape }) => shape)));
  if (shapes(from) !== shapes(to)) throw new RangeError('they do not fit');
  for (const [i, weights] of from!.entries()) src.layers[i]!.setWeights(weights);
}
