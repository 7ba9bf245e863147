import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { Dataset, numbers } from '../../lib/datasets/index.ts';
import { tf } from '../../lib/engine/index.ts';
import {
  crossEntropy,
  evaluate,
  huber,
  meanAbsoluteError,
  meanSquaredError,
  fit as teach,
} from '../../lib/training/index.ts';
import { outputOf } from '../../lib/training/model/output-of.ts';
import { network, plane, points, start } from './models.ts';

beforeAll(start);

const random = rng('losses');
const drawn = (shape: number[]) =>
  tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal(0, 2)),
    shape,
  );
const value = (loss: () => tf.Tensor) => tf.tidy(() => loss().dataSync()[0]!);

describe('losses', () => {
  test('distances are those of tf.losses, and their gradients, too', () => {
    const [y, yHat] = [drawn([6, 3]), drawn([6, 3])];
    for (const [ours, theirs] of [
      [meanSquaredError, tf.losses.meanSquaredError],
      [meanAbsoluteError, tf.losses.absoluteDifference],
      [huber, tf.losses.huberLoss],
    ] as const) {
      expect(value(() => ours(y, yHat))).toBeCloseTo(
        value(() => theirs(y, yHat) as tf.Tensor),
        5,
      );
      const gradient = (loss: typeof ours) =>
        tf.tidy(() =>
          Array.from(
            tf
              .grad((x) => loss(y, x) as tf.Scalar)(yHat)
              .dataSync(),
          ),
        );
      const wanted = gradient(theirs as typeof ours);
      expect(gradient(ours)).toEqual(wanted.map((v) => expect.closeTo(v, 5)));
    }
  });

  test('the cross-entropy of yes or no is one from chances and from logits, also for several answers at once', () => {
    for (const shape of [[5], [5, 1], [5, 4]]) {
      const logits = drawn([5, shape[1] ?? 1]);
      const y = tf.tidy(() => drawn(shape).greater(0).toInt());
      const labels = Array.from(y.dataSync());
      const wanted = Array.from(logits.dataSync(), (z, at) => Math.log(1 + Math.exp(labels[at] ? -z : z)));
      const mean = wanted.reduce((a, b) => a + b) / wanted.length;
      expect(value(() => crossEntropy(y, logits.sigmoid(), 'sigmoid'))).toBeCloseTo(mean, 5);
      if (shape[1] !== 4) expect(value(() => crossEntropy(y, logits))).toBeCloseTo(mean, 5);
    }
  });

  test('a chance of zero costs much and not infinitely much; large logits overflow nothing', () => {
    const y = tf.tensor1d([1], 'int32');
    expect(value(() => crossEntropy(y, tf.tensor2d([[1, 0]]), 'softmax'))).toBeCloseTo(-Math.log(1e-7), 4);
    expect(value(() => crossEntropy(y, tf.tensor2d([[1000, 0]])))).toBeCloseTo(1000, 3);
    expect(value(() => crossEntropy(y, tf.tensor2d([[-1000]])))).toBeCloseTo(1000, 3);
  });

  test('a loss is chosen by its name, by a function, or by what labels and model are', async () => {
    const data = plane(16);
    const model = network(undefined, { units: 1, activation: 'linear', inputs: 3 });
    const { X, y } = data.tensors();
    const yHat = (model.predict(X) as tf.Tensor).reshape([-1]);
    const off = (await evaluate(model, data, { loss: 'meanAbsoluteError', metrics: ['mae', 'rmse'] })) as {
      loss: number;
    };
    expect(off).toEqual({
      loss: expect.closeTo(
        value(() => tf.losses.absoluteDifference(y, yHat) as tf.Tensor),
        5,
      ),
      mae: expect.closeTo(off.loss, 5),
      rmse: expect.closeTo(Math.sqrt((await evaluate(model, data)).loss!), 5),
    });
    const { loss } = await evaluate(model, data, { loss: (y, yHat) => yHat.reshape([-1]).sub(y).pow(4) });
    expect(loss).toBeCloseTo(
      value(() => yHat.sub(y).pow(4).mean()),
      3,
    );
    const classes = points(12);
    const linear = () => network(undefined, { activation: 'linear' });
    expect(await evaluate(linear(), classes, { loss: 'crossEntropy' })).toEqual(
      await evaluate(linear(), classes),
    );
  });

  test('perplexity is exp of the cross-entropy, from chances and from logits', async () => {
    for (const activation of ['softmax', 'linear'] as const) {
      const told = await evaluate(network(undefined, { activation }), points(30), {
        metrics: ['perplexity'],
        batchSize: 8,
      });
      expect(told.perplexity).toBeCloseTo(Math.exp(told.loss!), 4);
    }
    await expect(
      evaluate(network(undefined, { units: 1, activation: 'sigmoid' }), points(8, { classes: 2 }), {
        metrics: ['perplexity'],
      }),
    ).rejects.toThrow(
      new RangeError(
        'Cannot measure perplexity: the model answers one number for each example; wanted one for each word',
      ),
    );
  });

  test('one-hot labels cost what whole numbers cost', async () => {
    const data = points(12);
    const { y } = data.tensors();
    const oneHot = tf.tidy(() => tf.oneHot(y as tf.Tensor1D, 3).toFloat());
    const wanted = await evaluate(network(), data);
    expect(await evaluate(network(), { X: data.tensors().X, y: oneHot }, { metrics: ['accuracy'] })).toEqual(
      wanted,
    );
  });
});

describe('what a model ends in', () => {
  const { layers } = tf;
  const ended = (...last: tf.layers.Layer[]) =>
    outputOf(tf.sequential({ layers: [layers.dense({ inputShape: [4, 6], units: 6 }), ...last] }));

  test('is read from its last layer, also inside others and behind a change of shape', () => {
    expect(ended()).toBe('numbers');
    expect(ended(layers.dense({ units: 2, activation: 'softmax' }))).toBe('softmax');
    expect(ended(layers.dense({ units: 2, activation: 'sigmoid' }))).toBe('sigmoid');
    expect(ended(layers.dense({ units: 2, activation: 'relu' }))).toBe('numbers');
    expect(ended(layers.activation({ activation: 'softmax' }))).toBe('softmax');
    expect(ended(layers.softmax())).toBe('softmax');
    expect(ended(layers.timeDistributed({ layer: layers.dense({ units: 2, activation: 'softmax' }) }))).toBe(
      'softmax',
    );
    expect(ended(layers.softmax(), layers.reshape({ targetShape: [2, 2, 6] }))).toBe('softmax');
    const inner = tf.sequential({
      layers: [layers.dense({ inputShape: [4, 6], units: 2, activation: 'softmax' })],
    });
    expect(ended(inner)).toBe('softmax');
    const input = tf.input({ shape: [3] });
    const end = layers.dense({ units: 2, activation: 'sigmoid' }).apply(input) as tf.SymbolicTensor;
    expect(outputOf(tf.model({ inputs: input, outputs: end }))).toBe('sigmoid');
  });
});

test('each optimizer by its name lowers the loss', async () => {
  for (const optimizer of ['adam', 'sgd', 'momentum', 'rmsprop', 'adagrad', 'adadelta', 'adamax'] as const) {
    const { series } = await teach(network(), points(30), { optimizer, epochs: 6, say: 'quiet' });
    expect(series.loss!.at(-1)!).toBeLessThan(series.loss![0]!);
  }
});

test('a rate that is given holds for an optimizer that is given, too', async () => {
  const [adam, sgd] = [tf.train.adam(1), tf.train.sgd(1)] as unknown as { learningRate: number }[];
  for (const optimizer of [adam, sgd] as unknown as tf.Optimizer[]) {
    await teach(network(), points(6), { optimizer, lr: 0.125, epochs: 1, say: 'quiet' });
  }
  expect([adam!.learningRate, sgd!.learningRate]).toEqual([0.125, 0.125]);
});

test('labels of sequences are learned step by step: which token comes next', async () => {
  const tokens = Int32Array.from({ length: 40 * 5 }, (_, at) => at % 4);
  const next = tokens.map((token) => (token + 1) % 4);
  const data = new Dataset({ name: 'round', X: numbers(tokens, [5]), y: numbers(next, [5]) });
  const model = tf.sequential({
    layers: [
      tf.layers.embedding({ inputDim: 4, outputDim: 6, inputLength: 5 }),
      tf.layers.dense({ units: 4, activation: 'softmax' }),
    ],
  });
  const { series } = await teach(model, data, {
    epochs: 30,
    lr: 0.1,
    metrics: ['accuracy', 'perplexity'],
    say: 'quiet',
  });
  expect(series.accuracy!.at(-1)).toBe(1);
  expect(series.perplexity!.at(-1)).toBeCloseTo(1, 1);
});
