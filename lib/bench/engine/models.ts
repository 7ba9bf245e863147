import type * as Tf from '@tensorflow/tfjs';
import { rng } from '../../base/index.ts';
import { tf } from '../../engine/index.ts';
import { classes, image, type Spec, sequence, tokens } from './spec.ts';

/** As many examples as asked for, drawn from a seed. */
export function examples({ kind }: Spec, count: number): [Tf.Tensor, Tf.Tensor] {
  const uniform = rng(`examples ${kind}`);
  const numbers = (size: number) => Float32Array.from({ length: size }, uniform);
  const below = (size: number, most: number) => Int32Array.from({ length: size }, () => uniform.int(most));
  const labels = (most: number) => tf.oneHot(tf.tensor1d(below(count, most), 'int32'), most).toFloat();
  if (kind === 'mlp') {
    return [tf.tensor(numbers(count * image * image), [count, image * image]), labels(classes)];
  }
  if (kind === 'cnn' || kind === 'depthwise') {
    return [tf.tensor(numbers(count * image * image), [count, image, image, 1]), labels(classes)];
  }
  const time = sequence.lstm;
  return [tf.tensor(below(count * time, tokens), [count, time], 'float32'), labels(tokens)];
}

/** A model of tf.layers. */
export function layersModel({ kind, widths }: Spec): Tf.Sequential {
  const { layers } = tf;
  const relu = 'relu' as const;
  const conv = (filters: number, first?: boolean) => {
    const inputShape = first ? { inputShape: [image, image, 1] } : {};
    if (kind === 'cnn' || first) {
      return [layers.conv2d({ filters, kernelSize: 3, activation: relu, ...inputShape })];
    }
    return [
      layers.depthwiseConv2d({ kernelSize: 3, useBias: false }),
      layers.conv2d({ filters, kernelSize: 1, activation: relu }),
    ];
  };
  const [a, b, c, d] = widths as [number, number, number, number];
  switch (kind) {
    case 'mlp':
      return tf.sequential({
        layers: [
          layers.dense({ inputShape: [image * image], units: a, activation: relu }),
          layers.dense({ units: b, activation: relu }),
          layers.dense({ units: classes, activation: 'softmax' }),
        ],
      });
    case 'cnn':
    case 'depthwise':
      return tf.sequential({
        layers: [
          ...conv(a, true),
          layers.maxPooling2d({ poolSize: 2 }),
          ...conv(b),
          layers.maxPooling2d({ poolSize: 2 }),
          ...conv(c),
          layers.flatten(),
          layers.dense({ units: d, activation: relu }),
          layers.dense({ units: classes, activation: 'softmax' }),
        ],
      });
    default:
      return tf.sequential({
        layers: [
          layers.embedding({ inputDim: tokens, outputDim: a, inputLength: sequence.lstm }),
          kind === 'gru'
            ? layers.gru({ units: b, recurrentActivation: 'sigmoid' })
            : layers.lstm({ units: b, recurrentActivation: 'sigmoid' }),
          layers.dense({ units: tokens, activation: 'softmax' }),
        ],
      });
  }
}
