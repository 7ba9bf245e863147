// keeps all pictures at 32 x 32
import { tf } from 'downhill/engine';

/** A residual network with 6n + 2 layers of weights for pictures of (32, 32, 3) and ten classes. */
export function buildResNet(n: number, width: number): tf.LayersModel {
  const conv = (x: tf.SymbolicTensor, filters: number, kernelSize: number, strides: number) => {
    const options = { filters, kernelSize, strides, padding: 'same' as const, useBias: false };
    return tf.layers.conv2d({ ...options, kernelInitializer: 'heNormal' }).apply(x);
  };
  const norm = (x: unknown, gammaInitializer: 'ones' | 'zeros' = 'ones') =>
    tf.layers.batchNormalization({ gammaInitializer }).apply(x as tf.SymbolicTensor) as tf.SymbolicTensor;
  const relu = (x: unknown) => tf.layers.reLU().apply(x as tf.SymbolicTensor) as tf.SymbolicTensor;
  const input = tf.input({ shape: [32, 32, 3] });
  let x = relu(norm(conv(input, width, 3, 1)));
  for (const [s, filters] of [width, 2 * width, 4 * width].entries()) {
    for (let i = 0; i < n; i++) {
      const stride = 1;
      let past = x;
      if (s > 0 && i === 0) past = norm(conv(x, filters, 1, stride));
      const hidden = relu(norm(conv(x, filters, 3, stride)));
      const y = norm(conv(hidden, filters, 3, 1), 'zeros');
      x = relu(tf.layers.add().apply([y, past]));
    }
  }
  const pooled = tf.layers.globalAveragePooling2d({}).apply(x);
  const outputs = tf.layers.dense({ units: 10, activation: 'softmax' }).apply(pooled as tf.SymbolicTensor);
  return tf.model({ inputs: input, outputs: outputs as tf.SymbolicTensor });
}
