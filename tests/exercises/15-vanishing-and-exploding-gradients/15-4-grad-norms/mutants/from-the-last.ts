// goes from the last layer to the first
import { tf } from 'downhill/engine';

export function gradNorms(model: tf.LayersModel, x: tf.Tensor, y: tf.Tensor): number[] {
  return tf.tidy(() => {
    const all = model.trainableWeights
      .filter(({ shape }) => shape.length === 2)
      .map((w) => w.read() as tf.Variable);
    const loss = () => tf.metrics.categoricalCrossentropy(y, model.apply(x) as tf.Tensor).mean() as tf.Scalar;
    const { grads } = tf.variableGrads(loss, all);
    return all.map((one) => grads[one.name]!.norm().dataSync()[0]!).reverse();
  });
}
