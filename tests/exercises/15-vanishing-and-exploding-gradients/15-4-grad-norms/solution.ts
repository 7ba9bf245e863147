import { tf } from 'downhill/engine';

/** The length of the gradient by the weights of each dense layer; leaves no tensor behind. */
export function gradNorms(model: tf.LayersModel, x: tf.Tensor, y: tf.Tensor): number[] {
  return tf.tidy(() => {
    const kernels = model.trainableWeights
      .filter(({ shape }) => shape.length === 2)
      .map((weight) => weight.read() as tf.Variable);
    const loss = () => tf.metrics.categoricalCrossentropy(y, model.apply(x) as tf.Tensor).mean() as tf.Scalar;
    const { grads } = tf.variableGrads(loss, kernels);
    return kernels.map((kernel) => grads[kernel.name]!.norm().dataSync()[0]!);
  });
}
