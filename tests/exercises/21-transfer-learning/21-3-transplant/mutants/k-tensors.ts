// takes k for a number of tensors
import type { tf } from 'downhill/engine';

export function transplant(src: tf.LayersModel, dst: tf.LayersModel, k: number): void {
  const [from, to] = [src.getWeights(), dst.getWeights()];
  const shapes = (all: tf.Tensor[]) => JSON.stringify(all.slice(0, k).map(({ shape }) => shape));
  if (shapes(from) !== shapes(to)) throw new RangeError('they do not fit');
  dst.setWeights([...from.slice(0, k), ...to.slice(k)]);
}
