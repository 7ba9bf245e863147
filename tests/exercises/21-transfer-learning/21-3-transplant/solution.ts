import type { tf } from 'downhill/engine';

/** Copies the weights of the first k layers of src into dst, or throws and changes nothing. */
export function transplant(src: tf.LayersModel, dst: tf.LayersModel, k: number): void {
  const [from, to] = [src, dst].map((m) => m.layers.slice(0, k).map((layer) => layer.getWeights()));
  const shapes = (all: typeof from) => JSON.stringify(all!.map((each) => each.map(({ shape }) => shape)));
  if (shapes(from) !== shapes(to)) {
    throw new RangeError(`Cannot transplant ${k} layers: ${shapes(from)} do not fit ${shapes(to)}`);
  }
  from!.forEach((weights, i) => {
    dst.layers[i]!.setWeights(weights);
  });
}
