import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import type { Numbers } from '../ort/random.ts';
import { ids, sameAsOnCpu, start, task } from './beside-cpu.ts';

beforeAll(start);

const { layers } = tf;
type Layer = tf.layers.Layer;
type Symbolic = tf.SymbolicTensor;

/** The layers on each other, with the shape of an input before and three numbers behind. */
const stacked = (shape: number[], made: () => Layer[]) => () => {
  const input = tf.input({ shape });
  let x: Symbolic = input;
  for (const layer of made()) x = layer.apply(x) as Symbolic;
  if (x.shape.length > 2) x = layers.flatten().apply(x) as Symbolic;
  return tf.model({ inputs: input, outputs: layers.dense({ units: 3 }).apply(x) as Symbolic });
};

class Scaled extends tf.layers.Layer {
  factor!: tf.LayerVariable;
  override build(inputShape: tf.Shape): void {
    this.factor = this.addWeight('factor', [inputShape.at(-1)!], 'float32', tf.initializers.ones());
    super.build(inputShape);
  }
  override call(inputs: tf.Tensor | tf.Tensor[], { training }: { training?: boolean }): tf.Tensor {
    return tf.tidy(() => {
      const [x] = [inputs].flat() as [tf.Tensor];
      return x.mul(this.factor.read()).mul(training ? 1.5 : 1);
    });
  }
  static className = 'Scaled';
}

const image = [7, 6, 3];
const row = [9, 4];
const kinds: [string, number[], () => Layer[]][] = [
  [
    'dense layers',
    [5],
    () => [layers.dense({ units: 4, activation: 'tanh' }), layers.dense({ units: 6, useBias: false })],
  ],
  [
    'a convolution of rows',
    row,
    () => [layers.conv1d({ filters: 5, kernelSize: 3, strides: 2, activation: 'relu' })],
  ],
  [
    'a convolution',
    image,
    () => [layers.conv2d({ filters: 4, kernelSize: 3, padding: 'same', activation: 'sigmoid' })],
  ],
  [
    'a convolution with strides',
    image,
    () => [layers.conv2d({ filters: 4, kernelSize: [3, 2], strides: 2, useBias: false })],
  ],
  [
    'a transposed convolution',
    image,
    () => [layers.conv2dTranspose({ filters: 2, kernelSize: 3, strides: 2, padding: 'same' })],
  ],
  [
    'a separable convolution',
    image,
    () => [layers.separableConv2d({ filters: 4, kernelSize: 3, depthMultiplier: 2 })],
  ],
  [
    'a depthwise convolution',
    image,
    () => [layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, padding: 'same' })],
  ],
  ['a largest pooling', image, () => [layers.maxPooling2d({ poolSize: 2 })]],
  [
    'a largest pooling over each other',
    image,
    () => [layers.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' })],
  ],
  ['an average pooling', image, () => [layers.averagePooling2d({ poolSize: 2 })]],
  [
    'poolings of rows',
    row,
    () => [layers.maxPooling1d({ poolSize: 2 }), layers.averagePooling1d({ poolSize: 2 })],
  ],
  [
    'a global average',
    image,
    () => [layers.conv2d({ filters: 4, kernelSize: 2 }), layers.globalAveragePooling2d({})],
  ],
  [
    'a global largest',
    image,
    () => [layers.conv2d({ filters: 4, kernelSize: 2 }), layers.globalMaxPooling2d({})],
  ],
  [
    'global poolings of rows',
    row,
    () => [layers.conv1d({ filters: 4, kernelSize: 2 }), layers.globalMaxPooling1d({})],
  ],
  [
    'a global average of rows',
    row,
    () => [layers.conv1d({ filters: 4, kernelSize: 2 }), layers.globalAveragePooling1d()],
  ],
  [
    'a normalised batch',
    [6],
    () => [layers.dense({ units: 5 }), layers.batchNormalization({ momentum: 0.8 })],
  ],
  [
    'a normalised batch of images',
    image,
    () => [layers.conv2d({ filters: 4, kernelSize: 3 }), layers.batchNormalization(), layers.reLU()],
  ],
  [
    'normalised layers',
    [4, 5],
    () => [
      layers.layerNormalization(),
      layers.dense({ units: 4 }),
      layers.layerNormalization({ axis: [1, 2] }),
    ],
  ],
  [
    'dropout',
    [30],
    () => [
      layers.dropout({ rate: 0.4, seed: 3 }),
      layers.dense({ units: 40 }),
      layers.dropout({ rate: 0.2, seed: 5 }),
    ],
  ],
  [
    'dropout of channels',
    row,
    () => [layers.spatialDropout1d({ rate: 0.4, seed: 3 }), layers.conv1d({ filters: 3, kernelSize: 2 })],
  ],
  ['a simple recurrent layer', row, () => [layers.simpleRNN({ units: 5 })]],
  [
    'a long memory',
    row,
    () => [layers.lstm({ units: 5, returnSequences: true }), layers.lstm({ units: 3, goBackwards: true })],
  ],
  ['a gated layer', row, () => [layers.gru({ units: 5 })]],
  [
    'both ways',
    row,
    () => [layers.bidirectional({ layer: layers.lstm({ units: 4 }) as tf.RNN, mergeMode: 'ave' })],
  ],
  [
    'a layer at each time',
    row,
    () => [layers.timeDistributed({ layer: layers.dense({ units: 3, activation: 'elu' }) })],
  ],
  [
    'cells on each other',
    row,
    () => [layers.rnn({ cell: [layers.gruCell({ units: 3 }), layers.lstmCell({ units: 4 })] }) as Layer],
  ],
  ['a layer of the learner’s own', [5], () => [layers.dense({ units: 4 }), new Scaled()]],
  [
    'other shapes',
    row,
    () => [
      layers.reshape({ targetShape: [4, 9] }),
      layers.permute({ dims: [2, 1] }),
      layers.flatten(),
      layers.dense({ units: 5 }),
      layers.repeatVector({ n: 3 }),
    ],
  ],
  [
    'borders',
    image,
    () => [
      layers.zeroPadding2d({ padding: [1, 2] }),
      layers.cropping2D({ cropping: 1 }),
      layers.upSampling2d({ size: [2, 2] }),
      layers.averagePooling2d({ poolSize: 4 }),
    ],
  ],
  [
    'rectifiers',
    [6],
    () => [
      layers.dense({ units: 8 }),
      layers.leakyReLU({ alpha: 0.2 }),

      layers.elu(),
    ],
  ],
  ...(
    [
      'relu6',
      'softplus',
      'softsign',
      'selu',
      'hardSigmoid',
      'swish',
      'mish',
      'gelu',
      'linear',
      'softmax',
    ] as const
  ).map((activation): [string, number[], () => Layer[]] => [
    `the activation ${activation}`,
    [6],
    () => [
      layers.dense({ units: 7, activation }),
      layers.dense({ units: 5 }),
      layers.activation({ activation }),
    ],
  ]),
];

test.each(kinds)('%s learns as on the plain backend', async (name, shape, made) => {
  await sameAsOnCpu(stacked(shape, made), task(name, [[10, ...shape]], [[10, 3]]));
});

test.each(['concatenate', 'add', 'multiply', 'average', 'maximum', 'minimum', 'dot'] as const)(
  'two inputs that meet: %s',
  async (name) => {
    const make = () => {
      const inputs = [tf.input({ shape: [5] }), tf.input({ shape: [5] })];
      const branches = inputs.map(
        (input) => layers.dense({ units: 4, activation: 'tanh' }).apply(input) as Symbolic,
      );
      const merge = name === 'dot' ? layers.dot({ axes: 1, normalize: true }) : layers[name]();
      const met = merge.apply(branches) as Symbolic;
      const outputs = [layers.dense({ units: 2 }).apply(met), layers.dense({ units: 1 }).apply(branches[0]!)];
      return tf.model({ inputs, outputs: outputs as Symbolic[] });
    };
    const numbers = task(
      name,
      [
        [10, 5],
        [10, 5],
      ],
      [
        [10, 2],
        [10, 1],
      ],
    );
    await sameAsOnCpu(make, numbers, { loss: ['meanSquaredError', 'meanAbsoluteError'] });
  },
);

const masked: [string, () => Layer[]][] = [
  ['no mask', () => [layers.embedding({ inputDim: 8, outputDim: 4 }), layers.globalAveragePooling1d()]],
  [
    'a mask',
    () => [layers.embedding({ inputDim: 8, outputDim: 4, maskZero: true }), layers.gru({ units: 4 })],
  ],
  [
    'a mask for a long memory',
    () => [layers.embedding({ inputDim: 8, outputDim: 4, maskZero: true }), layers.lstm({ units: 4 })],
  ],
];

test.each(masked)('embedded words with %s learn as on the plain backend', async (name, made) => {
  const words = ids(name, [10, 6], 8);
  const { wanted } = task(name, [], [[10, 3]]);
  await sameAsOnCpu(stacked([6], made), { inputs: [words], wanted });
});

test('a mask of what is wholly zero', async () => {
  const { inputs, wanted } = task('a mask', [[10, 6, 3]], [[10, 3]]);
  const [{ values }] = inputs as [Numbers];
  for (let at = 0; at < 10; at++) values.fill(0, at * 18 + 9 + (at % 3) * 3, (at + 1) * 18);
  const make = stacked([6, 3], () => [layers.masking({ maskValue: 0 }), layers.simpleRNN({ units: 4 })]);
  await sameAsOnCpu(make, { inputs, wanted });
});

test('noise is there in training only, is new each time, and has its width', async () => {
  await tf.setBackend('ort');
  for (const layer of [layers.gaussianNoise({ stddev: 0.5 }), layers.gaussianDropout({ rate: 0.2 })]) {
    const model = tf.sequential({ layers: [layers.inputLayer({ inputShape: [400] }), layer] });
    const x = tf.ones([8, 400]);
    expect(Array.from((model.predict(x) as tf.Tensor).dataSync())).toEqual(Array.from(x.dataSync()));
    expect(x.isDisposed).toBe(false);
    const noisy = [0, 1].map(() => layer.apply(x, { training: true }) as tf.Tensor);
    for (const one of noisy) {
      const { mean, variance } = tf.moments(one);
      expect(mean.dataSync()[0]).toBeCloseTo(1, 1);
      expect(Math.sqrt(variance.dataSync()[0]!)).toBeCloseTo(0.5, 1);
    }
    expect(noisy[0]!.sub(noisy[1]!).abs().max().dataSync()[0]).toBeGreaterThan(0.1);
  }
});

test('a model whose answer is its input does not give the input away', async () => {
  await tf.setBackend('ort');
  const model = tf.sequential({ layers: [layers.dropout({ rate: 0.5, inputShape: [3] })] });
  const x = tf.ones([2, 3]);
  for (let run = 0; run < 3; run++) (model.predict(x) as tf.Tensor).dispose();
  expect(Array.from(x.dataSync())).toEqual([1, 1, 1, 1, 1, 1]);
});
