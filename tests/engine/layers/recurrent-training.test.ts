import { beforeAll, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { prepare } from '../ort/against-cpu.ts';
import { floats, type Numbers } from '../ort/random.ts';

jest.setTimeout(60_000);
beforeAll(() => {
  prepare();
  tf.env().set('IS_TEST', false); // a reshape that is recorded counts as a leak there
});

/** The same numbers for the weights of a model each time. */
function fill(model: tf.LayersModel): void {
  const numbers = rng('weights');
  model.setWeights(
    model.getWeights().map((weight) => {
      const { shape, values } = floats(numbers, weight.shape, { scale: 0.2 });
      return tf.tensor(values, shape);
    }),
  );
}

type Model = () => tf.LayersModel;

async function losses(
  backend: string,
  make: Model,
  x: Numbers,
  y: Numbers,
  optimizer: string,
): Promise<number[]> {
  await tf.setBackend(backend);
  const before = tf.memory().numTensors;
  const model = make();
  tf.tidy(() => fill(model));
  const rate = optimizer === 'sgd' ? tf.train.sgd(0.3) : tf.train.adam(0.01);
  model.compile({ optimizer: rate, loss: 'meanSquaredError' });
  const [inputs, wanted] = [x, y].map(({ values, shape }) => tf.tensor(values, shape)) as [
    tf.Tensor,
    tf.Tensor,
  ];
  const { history } = await model.fit(inputs, wanted, {
    epochs: 20,
    batchSize: 4,
    shuffle: false,
    verbose: 0,
  });
  const predicted = model.predict(inputs) as tf.Tensor;
  const last = Array.from(predicted.dataSync()).slice(0, 3);
  tf.dispose([inputs, wanted, predicted]);
  model.dispose();
  rate.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return [...(history.loss as number[]), ...last];
}

async function sameLosses(make: Model, x: Numbers, y: Numbers): Promise<void> {
  for (const [optimizer, within] of [
    ['sgd', 1e-4],
    ['adam', 1e-3],
  ] as const) {
    const wanted = await losses('cpu', make, x, y, optimizer);
    const found = await losses('ort', make, x, y, optimizer);
    wanted.forEach((value, at) => {
      expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(within * Math.max(1e-2, Math.abs(value)));
    });
  }
}

const { layers } = tf;
const names = ['lstm', 'gru', 'simpleRNN'] as const;
const models: [string, Model][] = [
  ...names.map((name): [string, Model] => [
    `an embedding and ${name}`,
    () =>
      tf.sequential({
        layers: [
          layers.embedding({ inputDim: 9, outputDim: 5, inputLength: 6 }),
          layers[name]({ units: 8, recurrentActivation: 'sigmoid' } as never),
          layers.dense({ units: 2 }),
        ],
      }),
  ]),
  [
    'three layers on each other',
    () =>
      tf.sequential({
        layers: [
          layers.embedding({ inputDim: 9, outputDim: 5, inputLength: 6 }),
          layers.lstm({ units: 7, returnSequences: true }),
          layers.bidirectional({
            layer: layers.gru({ units: 6, returnSequences: true }) as tf.RNN,
            mergeMode: 'sum',
          }),
          layers.simpleRNN({ units: 5 }),
          layers.dense({ units: 2 }),
        ],
      }),
  ],
  [
    'an encoder and a decoder',
    () => {
      const ids = tf.input({ shape: [6] });
      const embedded = layers.embedding({ inputDim: 9, outputDim: 5 }).apply(ids);
      const [, h, c] = layers.lstm({ units: 7, returnState: true }).apply(embedded) as tf.SymbolicTensor[];
      const decoded = layers.lstm({ units: 7 }).apply([embedded as tf.SymbolicTensor, h!, c!]);
      const out = layers.dense({ units: 2 }).apply(decoded) as tf.SymbolicTensor;
      return tf.model({ inputs: ids, outputs: out });
    },
  ],
  [
    'a mask',
    () =>
      tf.sequential({
        layers: [
          layers.embedding({ inputDim: 9, outputDim: 5, inputLength: 6, maskZero: true }),
          layers.gru({ units: 8 }),
          layers.dense({ units: 2 }),
        ],
      }),
  ],
];

test.each(models)('%s learns as on the plain backend', async (_, make) => {
  const numbers = rng('a task');
  const ids = Array.from({ length: 8 * 6 }, () => numbers.int(9));
  const x: Numbers = { shape: [8, 6], dtype: 'float32', values: ids };
  const y = floats(numbers, [8, 2]);
  await sameLosses(make, x, y);
});
