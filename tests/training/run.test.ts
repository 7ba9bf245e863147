import { beforeAll, describe, expect, test } from '@jest/globals';
import { tf } from '../../lib/engine/index.ts';
import {
  cosine,
  evaluate,
  type FitOptions,
  type OwnStep,
  rangeTest,
  fit as teach,
} from '../../lib/training/index.ts';
import { network, plane, points, start, weightsOf } from './models.ts';

beforeAll(start);

const quiet = { say: 'quiet' } as const;
const near = (values: readonly number[], digits = 5) => values.map((value) => expect.closeTo(value, digits));

describe('what goes with a run', () => {
  test('tensors and plain arrays are data, too', async () => {
    const arrays = points(20).toArrays() as { X: number[][]; y: number[] };
    const { X, y } = points(20).tensors();
    const wanted = await evaluate(network(), points(20));
    expect(await evaluate(network(), { X, y }, { metrics: ['accuracy'] })).toEqual(wanted);
    expect(await evaluate(network(), arrays, { metrics: ['accuracy'] })).toEqual(wanted);
  });

  test('a schedule sets the rate of each step of the whole run', async () => {
    const rates: number[] = [];
    const optimizer = tf.train.sgd(99);
    const { applyGradients } = optimizer;
    optimizer.applyGradients = function (this: { learningRate: number }, ...args) {
      rates.push(this.learningRate);
      return applyGradients.apply(optimizer, args);
    };
    await teach(network(), points(24), {
      epochs: 2,
      batchSize: 8,
      optimizer,
      schedule: cosine({ lr: 0.3 }),
      ...quiet,
    });
    expect(rates).toEqual(
      near(
        [0, 1, 2, 3, 4, 5].map((step) => 0.15 * (1 + Math.cos((Math.PI * step) / 6))),
        10,
      ),
    );
  });

  test('gradients are clipped to the norm before the update', async () => {
    const w = tf.variable(tf.tensor1d([0, 0]));
    const step: OwnStep = { parameters: [w], loss: () => w.mul(tf.tensor1d([30, 40])).sum() };
    await teach(step, plane(2), {
      epochs: 1,
      batchSize: 2,
      optimizer: 'sgd',
      lr: 1,
      clip: { norm: 5 },
      ...quiet,
    });
    expect(Array.from(w.dataSync())).toEqual(near([-3, -4]));
    await teach(step, plane(2), {
      epochs: 1,
      batchSize: 2,
      optimizer: 'sgd',
      lr: 1,
      clip: { value: 5 },
      ...quiet,
    });
    expect(Array.from(w.dataSync())).toEqual(near([-8, -9]));
  });

  test('a function of tensors is a metric, as the mean over all examples', async () => {
    const data = points(20);
    const right = (y: tf.Tensor, yHat: tf.Tensor) => yHat.argMax(-1).equal(y).mean();
    const told = await evaluate(network(), data, { batchSize: 8, metrics: ['accuracy', right] });
    expect(told.right).toBeCloseTo(told.accuracy!, 6);
  });

  test('patience ends the run and brings back the best weights', async () => {
    const model = network();
    const kept: number[][][] = [];
    const history = await teach(model, points(30), {
      epochs: 50,
      lr: 0.2,
      patience: 2,
      validation: points(9, { seed: 'few' }),
      onEpoch: () => void kept.push(weightsOf(model)),
      ...quiet,
    });
    const losses = history.series.valLoss!;
    const best = losses.indexOf(Math.min(...losses));
    expect(history.epochs).toBeLessThan(50);
    expect(history.epochs).toBe(best + 3);
    expect(weightsOf(model)).toEqual(kept[best]);
  });

  test('whoever watches may end the run after an epoch', async () => {
    const { epochs } = await teach(network(), points(9), {
      onEpoch: ({ epoch, stop }) => epoch === 2 && stop(),
      ...quiet,
    });
    expect(epochs).toBe(2);
  });

  test('the range test raises the rate to where the loss breaks out, and leaves the model as it was', async () => {
    const model = network();
    const before = weightsOf(model);
    const { lrs, losses, suggested } = await rangeTest(model, points(60), { from: 1e-4, to: 1e4, steps: 60 });
    expect(lrs.length).toBe(losses.length);
    expect(lrs.length).toBeLessThan(60);
    lrs.slice(1).forEach((lr, at) => {
      expect(lr / lrs[at]!).toBeCloseTo(1e8 ** (1 / 59), 8);
    });
    expect(suggested).toBeLessThan(lrs.at(-1)! / 2);
    expect(suggested).toBeGreaterThan(1e-3);
    expect(weightsOf(model)).toEqual(before);
  });

  test('a run leaves no tensors, however it ends', async () => {
    const model = network(() => [tf.layers.batchNormalization(), tf.layers.dropout({ rate: 0.2 })]);
    const [train, validation] = [points(33), points(10)];
    const options: FitOptions = {
      epochs: 3,
      batchSize: 8,
      validation,
      patience: 5,
      metrics: ['accuracy'],
      ...quiet,
    };
    await teach(model, train, options);
    const before = tf.memory().numTensors;
    await teach(model, train, options);
    await evaluate(model, validation);
    await rangeTest(model, train, { steps: 5 });
    expect(tf.memory().numTensors).toBe(before);
    const stopped = teach(model, train, {
      ...options,
      onEpoch() {
        throw new Error('enough');
      },
    });
    await expect(stopped).rejects.toThrow(new Error('enough'));
    const broken = teach(model, train, {
      ...options,
      loss: () => {
        throw new Error('no loss');
      },
    });
    await expect(broken).rejects.toThrow(new Error('no loss'));
    expect(tf.memory().numTensors).toBe(before);
    const { series } = await teach(model, train, options); // it learns on
    expect(series.loss!.every(Number.isFinite)).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
  });
});
