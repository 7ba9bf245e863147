import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { fill, same, sameAsOnCpu, start, task, tensors } from './beside-cpu.ts';

beforeAll(start);

const { layers, train } = tf;

const make = () =>
  tf.sequential({
    layers: [
      layers.dense({ units: 6, activation: 'tanh', inputShape: [5] }),
      layers.dense({ units: 6, activation: 'tanh' }),
      layers.dense({ units: 3 }),
    ],
  });
const numbers = task('numbers', [[10, 5]], [[10, 3]]);

test.each<[string, () => tf.Optimizer]>([
  ['sgd', () => train.sgd(0.1)],
  ['momentum', () => train.momentum(0.05, 0.9)],
  ['momentum of Nesterov', () => train.momentum(0.05, 0.9, true)],
  ['adagrad', () => train.adagrad(0.1)],
  ['adadelta', () => train.adadelta(0.3)],
  ['rmsprop', () => train.rmsprop(0.01)],
  ['centred rmsprop', () => train.rmsprop(0.01, 0.9, 0.1, 1e-4, true)],
  ['adam', () => train.adam(0.02)],
  ['adamax', () => train.adamax(0.02)],
])('a model that %s teaches learns what it learns on the plain backend', async (name, optimizer) => {
  const leaves = name.startsWith('momentum') ? 1 : 0; // tensorflow.js keeps a number of its own
  await sameAsOnCpu(make, numbers, { optimizer, leaves, fit: { epochs: 8 }, within: 2e-3 });
});

test('weights that do not learn stay, until they are to learn again', async () => {
  const told: number[][] = [];
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    const model = make();
    fill(model);
    const [x, y] = tensors([...numbers.inputs, ...numbers.wanted]) as [tf.Tensor, tf.Tensor];
    const losses: number[] = [];
    for (const trainable of [true, false, true]) {
      model.layers[0]!.trainable = trainable;
      model.compile({ optimizer: train.adam(0.02), loss: 'meanSquaredError' });
      const before = Array.from(model.layers[0]!.getWeights()[0]!.dataSync());
      for (let at = 0; at < 5; at++) losses.push((await model.trainOnBatch(x, y)) as number);
      const after = Array.from(model.layers[0]!.getWeights()[0]!.dataSync());
      if (trainable) expect(after).not.toEqual(before);
      else expect(after).toEqual(before);
    }
    told.push(losses);
  }
  same(told[1]!, told[0]!);
});

test('a model is saved and loaded, and goes on learning', async () => {
  const told: number[][] = [];
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    const model = make();
    fill(model);
    const compile = (one: tf.LayersModel) =>
      one.compile({ optimizer: train.momentum(0.05, 0.9), loss: 'meanSquaredError' });
    compile(model);
    const [x, y] = tensors([...numbers.inputs, ...numbers.wanted]) as [tf.Tensor, tf.Tensor];
    const losses: number[] = [];
    for (let at = 0; at < 6; at++) losses.push((await model.trainOnBatch(x, y)) as number);
    let saved: tf.io.ModelArtifacts | undefined;
    const handler = tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    });
    await model.save(handler);
    for (let at = 0; at < 3; at++) losses.push((await model.trainOnBatch(x, y)) as number);
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(saved!));
    compile(loaded);
    for (let at = 0; at < 6; at++) losses.push((await loaded.trainOnBatch(x, y)) as number);
    // What was saved was not written over while the model went on.
    expect(Math.abs(losses[9]! - losses[6]!)).toBeLessThan(1e-6);
    losses.push(...Array.from((loaded.predict(x) as tf.Tensor).dataSync()));
    told.push(losses);
  }
  same(told[1]!, told[0]!);
});

test('two models share a layer, and each learns', async () => {
  const curves: number[][] = [];
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    const shared = layers.dense({ units: 4, activation: 'tanh', inputShape: [5] });
    const models = [3, 3].map((units) => tf.sequential({ layers: [shared, layers.dense({ units })] }));
    const { inputs, wanted } = task('shared', [[6, 5]], [[6, 3]]);
    const [x, y] = [tf.tensor2d(inputs[0]!.values, [6, 5]), tf.tensor2d(wanted[0]!.values, [6, 3])];
    for (const model of models) {
      fill(model);
      model.compile({ optimizer: tf.train.adam(0.02), loss: 'meanSquaredError' });
    }
    const losses: number[] = [];
    for (let at = 0; at < 16; at++) losses.push((await models[at % 2]!.trainOnBatch(x, y)) as number);
    curves.push(losses);
  }
  for (const [at, loss] of curves[0]!.entries()) expect(curves[1]![at]).toBeCloseTo(loss, 3);
});
