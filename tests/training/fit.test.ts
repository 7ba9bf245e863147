import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { tf } from '../../lib/engine/index.ts';
import { type FitOptions, fit as teach } from '../../lib/training/index.ts';
import { network, plane, points, start, weightsOf } from './models.ts';

beforeAll(start);
afterEach(() => {
  expect(Math.random.name).toBe('random'); // it is the process's own again
});

const quiet = { say: 'quiet' } as const;
const near = (values: readonly number[], digits = 5) => values.map((value) => expect.closeTo(value, digits));

describe('beside the fit of tf.layers, with the examples in the same order', () => {
  type Layers = Parameters<typeof network>[0];
  const kinds: [string, Layers][] = [
    ['dense layers', () => []],
    [
      'batch normalisation, whose running means are moved',
      () => [tf.layers.batchNormalization({ momentum: 0.8 })],
    ],
    [
      'regularised layers, whose penalty is part of the loss',
      () => [
        tf.layers.dense({
          units: 6,
          kernelRegularizer: 'l1l2',
          kernelInitializer: tf.initializers.glorotUniform({ seed: 4 }),
        }),
      ],
    ],
    [
      'a frozen layer',
      () => [
        tf.layers.dense({
          units: 6,
          trainable: false,
          kernelInitializer: tf.initializers.glorotUniform({ seed: 4 }),
        }),
      ],
    ],
    // A seed of tf.layers gives the same mask at each step, in both.
    ['dropout', () => [tf.layers.dropout({ rate: 0.5, seed: 3 })]],
  ];

  test.each(kinds)('losses, accuracies and weights are the same with %s', async (_, middle) => {
    const [train, validation] = [points(70), points(31, { seed: 'others' })];
    const theirs = network(middle);
    theirs.compile({
      optimizer: tf.train.adam(0.02),
      loss: 'sparseCategoricalCrossentropy',
      metrics: ['accuracy'],
    });
    const [given, asked] = [train.tensors(), validation.tensors()];
    const { history } = await theirs.fit(given.X, given.y.toFloat(), {
      epochs: 4,
      batchSize: 16,
      shuffle: false,
      verbose: 0,
      validationData: [asked.X, asked.y.toFloat()],
    });
    const ours = network(middle);
    const { series } = await teach(ours, train, {
      epochs: 4,
      batchSize: 16,
      shuffle: false,
      validation,
      optimizer: tf.train.adam(0.02),
      ...quiet,
    });
    expect(Object.keys(series)).toEqual(['loss', 'accuracy', 'valLoss', 'valAccuracy']);
    expect(series.loss).toEqual(near(history.loss as number[]));
    expect(series.accuracy).toEqual(near(history.acc as number[]));
    expect(series.valLoss).toEqual(near(history.val_loss as number[]));
    expect(series.valAccuracy).toEqual(near(history.val_acc as number[]));
    const wanted = weightsOf(theirs);
    weightsOf(ours).forEach((values, at) => {
      expect(values).toEqual(near(wanted[at]!, 4));
    });
    expect(series.loss!.at(-1)!).toBeLessThan(series.loss![0]!);
  });

  test('a compiled model brings its loss, its optimizer and its metrics, whatever form its labels have', async () => {
    const data = points(48);
    const { X, y } = data.tensors();
    for (const [loss, labels] of [
      ['categoricalCrossentropy', tf.oneHot(y as tf.Tensor1D, 3).toFloat()],
      ['sparseCategoricalCrossentropy', y.toFloat()],
    ] as const) {
      const compiled = () => {
        const model = network();
        model.compile({ optimizer: tf.train.momentum(0.05, 0.8), loss, metrics: ['accuracy'] });
        return model;
      };
      const theirs = await compiled().fit(X, labels, {
        epochs: 3,
        batchSize: 16,
        shuffle: false,
        verbose: 0,
      });
      const ours = await teach(compiled(), data, { epochs: 3, batchSize: 16, shuffle: false, ...quiet });
      expect(ours.series.loss).toEqual(near(theirs.history.loss as number[]));
      expect(ours.series.accuracy).toEqual(near(theirs.history.acc as number[]));
    }
  });

  test('numbers as labels have the mean squared error, and (batch) is not taken for (batch, 1)', async () => {
    const data = plane(64);
    const { X, y } = data.tensors();
    const make = () => network(undefined, { units: 1, activation: 'linear', inputs: 3 });
    const theirs = make();
    theirs.compile({ optimizer: tf.train.sgd(0.05), loss: 'meanSquaredError' });
    const { history } = await theirs.fit(X, y.reshape([-1, 1]), {
      epochs: 5,
      batchSize: 16,
      shuffle: false,
      verbose: 0,
    });
    const ours = await teach(make(), data, {
      epochs: 5,
      batchSize: 16,
      shuffle: false,
      optimizer: 'sgd',
      lr: 0.05,
      metrics: ['rmse', 'r2'],
      ...quiet,
    });
    expect(ours.series.loss).toEqual(near(history.loss as number[]));
    // The root of the mean of the batches' squares is that of all: they are of one size.
    expect(ours.series.rmse).toEqual(near((history.loss as number[]).map(Math.sqrt)));
  });
});

describe('one seed', () => {
  const run = async (seed: number, options: FitOptions = {}) => {
    const model = network(() => [tf.layers.dropout({ rate: 0.3 })]);
    const { series } = await teach(model, points(50), {
      epochs: 3,
      batchSize: 8,
      rng: rng(seed),
      ...quiet,
      ...options,
    });
    return { series, weights: weightsOf(model) };
  };

  test('makes a whole run repeatable bit for bit, with shuffling and dropout', async () => {
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect((await run(8)).series.loss).not.toEqual(first.series.loss);
  });

  test('draws the dropout, not only the order', async () => {
    const still = { shuffle: false };
    const first = await run(7, still);
    expect(await run(7, still)).toEqual(first);
    expect((await run(8, still)).series.loss).not.toEqual(first.series.loss);
  });

  test('another backend gives the same losses to the fifth digit', async () => {
    const recorded = await run(7);
    await tf.setBackend('cpu');
    const plain = await run(7);
    await tf.setBackend('ort');
    expect(plain.series.loss).toEqual(near(recorded.series.loss!));
  });
});
