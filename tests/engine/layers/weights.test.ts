import '../ort/arrays-of-node.ts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { fill, same, start, task, tensors } from './beside-cpu.ts';

beforeAll(start);

const { layers } = tf;
const numbers = task('weighed', [[22, 5]], []);
const drawn = rng('weights of examples');
const kinds = Array.from({ length: 22 }, () => drawn.int(3));

type Weighed = Pick<tf.ModelFitArgs, 'classWeight' | 'sampleWeight'>;
type Learn = (model: tf.Sequential, x: tf.Tensor, kind: tf.Tensor, how: Weighed) => Promise<tf.History>;

/** What a model learns on a backend: the losses of all steps and epochs, and its weights. */
async function taught(backend: string, loss: string, learn: Learn, how: Weighed): Promise<number[]> {
  await tf.setBackend(backend);
  expect(tf.getBackend()).toBe(backend);
  const model = tf.sequential({
    layers: [
      layers.dense({ units: 9, activation: 'tanh', inputShape: [5] }),
      layers.dropout({ rate: 0.2, seed: 7 }),
      layers.dense({ units: 3, activation: 'softmax' }),
    ],
  });
  fill(model);
  model.compile({ optimizer: tf.train.sgd(0.2), loss, metrics: ['accuracy'] });
  const [x] = tensors(numbers.inputs) as [tf.Tensor];
  const kind = tf.oneHot(tf.tensor1d(kinds, 'int32'), 3).toFloat();
  const { history } = await learn(model, x, kind, how);
  const told = [
    ...Object.values(history).flat(),
    ...model.getWeights().flatMap((weight) => Array.from(weight.dataSync())),
  ] as number[];
  tf.dispose([x, kind]);
  model.dispose();
  return told;
}

const shared = { epochs: 5, batchSize: 4, shuffle: false, verbose: 0 } as const; // the last batch has two
const heavy: Weighed = { classWeight: { 0: 1, 1: 4, 2: 0.25 } };

const cases: [title: string, loss: string, learn: Learn][] = [
  [
    'each kind of example counts differently',
    'categoricalCrossentropy',
    (model, x, kind, how) => model.fit(x, kind, { ...shared, ...how }),
  ],
  [
    'kinds count differently, and others validate',
    'categoricalCrossentropy',
    (model, x, kind, how) =>
      model.fit(x, kind, { ...shared, ...how, validationData: [x.slice(0, 7), kind.slice(3, 7)] }),
  ],
  [
    'kinds count differently, and a part validates',
    'categoricalCrossentropy',
    (model, x, kind, how) => model.fit(x, kind, { ...shared, ...how, validationSplit: 0.3 }),
  ],
  [
    'kinds are given by their number',
    'sparseCategoricalCrossentropy',
    (model, x, kind, how) =>
      model.fit(
        x,
        tf.tidy(() => kind.argMax(1).toFloat().expandDims(1)),
        { ...shared, ...how },
      ),
  ],
  [
    'a dataset is weighed',
    'categoricalCrossentropy',
    (model, x, kind, how) => {
      const pairs = tf.data.zip({ xs: rows(x), ys: rows(kind) }).batch(4);
      return model.fitDataset(pairs as never, { epochs: 5, verbose: 0, ...how });
    },
  ],
];

const rows = (all: tf.Tensor) => tf.data.array(tf.unstack(all));

describe.each(cases)('%s', (_, loss, learn) => {
  test('the losses and the weights are those of cpu', async () => {
    const wanted = await taught('cpu', loss, learn, heavy);
    same(await taught('ort', loss, learn, heavy), wanted);
    // They would be others if nothing had been weighed.
    const plain = await taught('cpu', loss, learn, {});
    expect(plain.at(-1)).not.toBeCloseTo(wanted.at(-1)!, 4);
  });
});

test.each(['cpu', 'ort'])(
  'on %s weights of single examples are refused by tensorflow.js',
  async (backend) => {
    const { message } = await taught(
      backend,
      'meanSquaredError',
      (model, x, kind, how) => model.fit(x, kind, { ...shared, ...how }),
      { sampleWeight: tf.ones([22]) },
    ).then(
      () => new Error('nothing was refused'),
      (problem: Error) => problem,
    );
    expect(message).toBe('sample weight is not supported yet.');
  },
);
