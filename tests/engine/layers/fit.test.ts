import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { fill, same, start, task, tensors } from './beside-cpu.ts';

beforeAll(start);

const { layers, train } = tf;
const numbers = task('numbers', [[23, 5]], [[23, 3]]);

function make(optimizer: tf.Optimizer = train.adam(0.03)): tf.Sequential {
  const model = tf.sequential({
    layers: [
      layers.dense({ units: 12, activation: 'tanh', inputShape: [5] }),
      layers.batchNormalization(),
      layers.dropout({ rate: 0.2, seed: 4 }),
      layers.dense({ units: 3, activation: 'softmax' }),
    ],
  });
  fill(model);
  model.compile({ optimizer, loss: 'meanSquaredError', metrics: ['mae'] });
  return model;
}

/** Both backends are told the same. */
async function both(
  tell: (x: tf.Tensor2D, y: tf.Tensor2D) => Promise<number[]>,
  within?: number,
): Promise<void> {
  const told: number[][] = [];
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    expect(tf.getBackend()).toBe(backend);
    const [x, y] = tensors([...numbers.inputs, ...numbers.wanted]) as [tf.Tensor2D, tf.Tensor2D];
    told.push(await tell(x, y));
    tf.dispose([x, y]);
  }
  same(told[1]!, told[0]!, within);
}

const all = (history: tf.History['history']) => Object.values(history).flat() as number[];
const shared = { shuffle: false, verbose: 0, batchSize: 5 } as const; // the last batch is smaller

test('a part is kept to validate with, and the last batch is smaller', () =>
  both(async (x, y) => {
    const { history } = await make().fit(x, y, { ...shared, epochs: 5, validationSplit: 0.3 });
    return all(history);
  }));

test('others validate, and learning ends early', () =>
  both(async (x, y) => {
    const callbacks = tf.callbacks.earlyStopping({ monitor: 'val_loss', patience: 2, minDelta: 0.01 });
    const validationData: [tf.Tensor, tf.Tensor] = [x.slice(0, 7), y.slice(3, 7)];
    const { history, epoch } = await make(train.sgd(0.5)).fit(x, y, {
      ...shared,
      epochs: 30,
      validationData,
      callbacks,
    });
    expect(epoch.length).toBeLessThan(30);
    return [epoch.length, ...all(history)];
  }));

test('weights are read at every batch, and stay as they were read', () =>
  both(async (x, y) => {
    const model = make();
    const read: { values: ArrayLike<number>; copy: number[] }[] = [];
    const told: number[] = [];
    await model.fit(x, y, {
      ...shared,
      epochs: 4,
      callbacks: {
        onBatchEnd: async (_, logs) => {
          for (const weight of model.getWeights()) {
            const values = weight.dataSync();
            read.push({ values, copy: Array.from(values) });
          }
          told.push(logs!.loss as number, ...read.at(-1)!.copy);
        },
      },
    });
    for (const { values, copy } of read) expect(Array.from(values)).toEqual(copy);
    return told;
  }));

test('a learning rate that changes at every epoch counts, and weights that are set', () =>
  both(async (x, y) => {
    const optimizer = train.adam(0.01);
    const model = make(optimizer);
    const { history } = await model.fit(x, y, {
      ...shared,
      epochs: 7,
      callbacks: {
        onEpochBegin: async (epoch) => {
          Object.assign(optimizer, { learningRate: [0.02, 0.02, 0.1, 0.02, 0.001, 0.3, 0.02][epoch] });
          if (epoch === 4) fill(model);
        },
      },
    });
    return all(history);
  }));

test('learning that is stopped from a callback goes on later', () =>
  both(async (x, y) => {
    const model = make();
    const told: number[] = [];
    for (let time = 0; time < 3; time++) {
      const { history } = await model.fit(x, y, {
        ...shared,
        epochs: 5,
        callbacks: {
          onBatchEnd: async (batch) => {
            model.stopTraining = batch > 2;
          },
        },
      });
      told.push(...all(history));
    }
    return told;
  }));

test('an exception in a callback leaves the model as it was', () =>
  both(async (x, y) => {
    const model = make();
    const told: number[] = [];
    for (let time = 0; time < 4; time++) {
      let batches = 0;
      const onBatchEnd = async () => {
        if (++batches > 4) throw new Error('enough');
      };
      await expect(model.fit(x, y, { ...shared, epochs: 2, callbacks: { onBatchEnd } })).rejects.toThrow(
        'enough',
      );
      told.push(...Array.from(model.getWeights()[0]!.dataSync()));
    }
    return told;
  }));

test('classes weigh as they are told to', () =>
  both(async (x, y) => {
    const model = make();
    const labels = tf.tidy(() => tf.oneHot(y.argMax(1), 3).toFloat());
    model.compile({ optimizer: train.adam(0.03), loss: 'categoricalCrossentropy' });
    const classWeight = { 0: 1, 1: 4, 2: 0.5 };
    const { history } = await model.fit(x, labels, { ...shared, epochs: 5, classWeight });
    labels.dispose();
    return all(history);
  }));

test('a dataset is learned from, and evaluated with', () =>
  both(async (x, y) => {
    const model = make();
    const data = () =>
      tf.data
        .zip({ xs: tf.data.array(x.arraySync()), ys: tf.data.array(y.arraySync()) })
        .batch(4) as tf.data.Dataset<tf.TensorContainer>;
    const { history } = await model.fitDataset(data(), {
      epochs: 4,
      verbose: 0,
      validationData: data() as never,
    });
    const evaluated = (await model.evaluateDataset(data() as never, {})) as tf.Scalar[];
    return [...all(history), ...evaluated.map((one) => one.dataSync()[0]!)];
  }));

test('single batches, odd sizes to evaluate and to predict with, nothing left over', () =>
  both(async (x, y) => {
    const model = make();
    const told: number[] = [];
    const counts: number[] = [];
    for (let time = 0; time < 8; time++) {
      const size = [23, 7, 23, 1, 7, 23, 5, 7][time]!;
      const [some, wanted] = [x.slice(0, size), y.slice(0, size)];
      told.push(...((await model.trainOnBatch(some, wanted)) as number[]));
      const evaluated = model.evaluate(some, wanted, { batchSize: 3 + time }) as tf.Scalar[];
      const predicted = model.predict(x, { batchSize: [1, 4, 7, 23, 40][time % 5]! }) as tf.Tensor;
      const once = model.predictOnBatch(some) as tf.Tensor;
      const applied = model.apply(some, { training: true }) as tf.Tensor;
      for (const one of [...evaluated, predicted, once, applied]) told.push(...Array.from(one.dataSync()));
      tf.dispose([some, wanted, evaluated, predicted, once, applied]);
      counts.push(tf.memory().numTensors);
    }
    expect(counts.slice(1)).toEqual(counts.slice(1).map(() => counts[1]));
    return told;
  }));
