import { expect, test } from '@jest/globals';
import { tf } from 'downhill/engine';
import { installWasm } from '../../../lib/engine/wasm/install.ts';
import { numbers } from './beside.ts';

const { layers } = tf;
const init = (seed: number) => tf.initializers.glorotUniform({ seed });

/** Five steps' losses of a model that is made anew, on one backend. */
async function losses(make: () => tf.Sequential, x: tf.Tensor, y: tf.Tensor): Promise<number[]> {
  const model = make();
  const told: number[] = [];
  for (let step = 0; step < 5; step++) told.push((await model.trainOnBatch(x, y)) as number);
  const before = tf.memory().numTensors;
  await model.trainOnBatch(x, y);
  expect(tf.memory().numTensors).toBe(before);
  return told;
}

async function sameLosses(make: () => tf.Sequential, x: () => tf.Tensor, y: () => tf.Tensor): Promise<void> {
  await tf.setBackend('cpu');
  const cpu = await losses(make, x(), y());
  await installWasm();
  const wasm = await losses(make, x(), y());
  expect(cpu[4]).toBeLessThan(cpu[0]!);
  for (const [step, loss] of wasm.entries()) expect(Math.abs(loss - cpu[step]!)).toBeLessThan(1e-4);
}

const classes = (count: number) => () =>
  tf.oneHot(tf.tensor1d([0, 2, 1, 1, 2, 0].slice(0, count), 'int32'), 3).toFloat();

test('a small CNN learns on wasm as it does on the plain backend', () =>
  sameLosses(
    () => {
      const model = tf.sequential({
        layers: [
          layers.conv2d({
            filters: 4,
            kernelSize: 3,
            activation: 'elu',
            inputShape: [12, 12, 1],
            kernelInitializer: init(1),
          }),
          layers.batchNormalization(),
          layers.maxPooling2d({ poolSize: 2 }),
          layers.depthwiseConv2d({ kernelSize: 3, padding: 'same', depthwiseInitializer: init(2) }),
          layers.averagePooling2d({ poolSize: 2, strides: 1 }),
          layers.flatten(),
          layers.dense({ units: 3, activation: 'softmax', kernelInitializer: init(3) }),
        ],
      });
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
      return model;
    },
    numbers([6, 12, 12, 1]),
    classes(6),
  ));

test('a small LSTM on embedded words learns on wasm as it does on the plain backend', () =>
  sameLosses(
    () => {
      const model = tf.sequential({
        layers: [
          layers.embedding({ inputDim: 11, outputDim: 5, inputLength: 7, embeddingsInitializer: init(1) }),
          layers.lstm({ units: 6, kernelInitializer: init(2), recurrentInitializer: init(3) }),
          layers.dense({ units: 3, activation: 'softmax', kernelInitializer: init(4) }),
        ],
      });
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
      return model;
    },
    numbers([4, 7], 0, 11, 'int32'),
    classes(4),
  ));

test('starting it leaves no listeners behind that end the process', async () => {
  await installWasm();
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    const texts = process.listeners(event as 'exit').map(String);
    expect(texts.filter((text) => /ExitStatus|throw reason/.test(text))).toEqual([]);
  }
});
