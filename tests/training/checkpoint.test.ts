import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { addEpoch, emptyHistory, rng } from '../../lib/base/index.ts';
import { tf } from '../../lib/engine/index.ts';
import { adam, type Optimizer } from '../../lib/nn/index.ts';
import {
  type BlockLike,
  type FitOptions,
  loadCheckpoint,
  saveCheckpoint,
  fit as teach,
} from '../../lib/training/index.ts';
import { temporaryFolder } from '../cli/folder.ts';
import { network, points, start, weightsOf } from './models.ts';

beforeAll(start);
const folder = temporaryFolder();

const message = (work: () => unknown): string => {
  try {
    work();
    return 'nothing';
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe('a run that is ended and resumed', () => {
  const middle = () => [tf.layers.batchNormalization({}), tf.layers.dropout({ rate: 0.4 })];
  const [data, validation] = [points(50), points(20, { seed: 'others' })];

  test.each([
    ['adam', () => tf.train.adam(0.01)],
    ['momentum', () => tf.train.momentum(0.05, 0.9)],
    ['sgd', () => tf.train.sgd(0.05)],
    ['rmsprop', () => tf.train.rmsprop(0.01, 0.9, 0.5, 1e-7, true)],
    ['adagrad', () => tf.train.adagrad(0.05)],
    ['adadelta', () => tf.train.adadelta(1)],
    ['adamax', () => tf.train.adamax(0.01)],
    ["nn's adam", (): Optimizer => adam({ lr: 0.01 })],
  ])('with %s is bit for bit the one that was not', async (_, make) => {
    const run = async (epochs: number, more: FitOptions = {}) => {
      const model = network(middle);
      const { series } = await teach(model, data, {
        epochs,
        batchSize: 16,
        validation,
        optimizer: make(),
        rng: rng(5),
        say: 'quiet',
        ...more,
      });
      return { series, weights: weightsOf(model) };
    };
    const whole = await run(5, { checkpoint: folder('whole.ckpt') });
    await run(2, { checkpoint: folder('run.ckpt') });
    const resumed = await run(5, { checkpoint: { path: folder('run.ckpt'), resume: true } });
    expect(resumed).toEqual(whole);
  });

  test('goes on waiting where early stopping was, and knows the best weights', async () => {
    const checkpoint = { path: folder('run.ckpt'), resume: true };
    const run = async (epochs: number, more: FitOptions = {}) => {
      const model = network();
      const options = { validation, patience: 3, lr: 0.3, say: 'quiet' } as const;
      const { series } = await teach(model, data, { epochs, ...options, ...more });
      return { series, weights: weightsOf(model) };
    };
    const whole = await run(60, { checkpoint: folder('whole.ckpt') });
    const count = whole.series.loss!.length;
    expect(count).toBeLessThan(60);
    await run(count - 2, { checkpoint });
    expect(await run(60, { checkpoint })).toEqual(whole);
    expect(await run(60, { checkpoint })).toEqual(whole); // it is over: nothing is trained
  });

  test('a rate that was changed on the way is the rate that it goes on with', async () => {
    const run = async (epochs: number, name: string) => {
      const model = network();
      const optimizer = tf.train.sgd(0.5);
      await teach(model, data, {
        epochs,
        optimizer,
        say: 'quiet',
        onEpoch: ({ epoch }) => epoch === 1 && optimizer.setLearningRate(0.01),
        checkpoint: { path: folder(name), resume: true },
      });
      return weightsOf(model);
    };
    const whole = await run(3, 'whole.ckpt');
    await run(1, 'run.ckpt');
    expect(await run(3, 'run.ckpt')).toEqual(whole);
  });

  test('with another seed it is told that it would not be the same run', async () => {
    const checkpoint = { path: folder('run.ckpt'), resume: true };
    const run = (seed: number) =>
      teach(network(), data, { epochs: 1, rng: rng(seed), checkpoint, say: 'quiet' });
    await run(1);
    await expect(run(2)).rejects.toThrow(
      new Error(
        `Cannot load the checkpoint ${folder('run.ckpt')}: it was drawn from another rng, so the run would not go on as it began. Give the same seed as then`,
      ),
    );
  });
});

describe('a checkpoint', () => {
  const history = addEpoch(emptyHistory(), { loss: Number.NaN, accuracy: 0.1 + 0.2, worst: -Infinity }, 1.25);

  test('brings back weights and history as they were, into a model of another name', () => {
    const [model, other] = [network(), network()];
    const before = weightsOf(model);
    saveCheckpoint(folder('deep', 'run.ckpt'), { model, history });
    tf.tidy(() => other.setWeights(other.getWeights().map((weight) => weight.add(1))));
    const { history: found, best } = loadCheckpoint(folder('deep', 'run.ckpt'), { model: other });
    expect(found).toEqual(history);
    expect(best).toBeUndefined();
    expect(weightsOf(other)).toEqual(before);
  });

  test('holds what a block remembers beside its parameters, and any kind of number', () => {
    const block = (): BlockLike => ({
      parameters: [tf.variable(tf.tensor1d([1, 2]))],
      state: [
        tf.variable(tf.tensor1d([3, -4], 'int32'), false),
        tf.variable(tf.tensor1d([true, false], 'bool'), false),
      ],
      forward: (x) => x,
    });
    const [saved, fresh] = [block(), block()];
    saveCheckpoint(folder('a'), { model: saved });
    for (const one of [...fresh.parameters, ...fresh.state!])
      one.assign(tf.zeros(one.shape, one.dtype as 'float32'));
    loadCheckpoint(folder('a'), { model: fresh });
    const values = ({ parameters, state = [] }: BlockLike) =>
      [...parameters, ...state].map((one) => [one.dtype, Array.from(one.dataSync())]);
    expect(values(fresh)).toEqual(values(saved));
  });

  test('leaves no tensors, saved or loaded, and no draft beside it', async () => {
    const model = network();
    const optimizer = tf.train.adam();
    await teach(model, points(9), { optimizer, epochs: 1, say: 'quiet' });
    const before = tf.memory().numTensors;
    for (let time = 0; time < 3; time++) {
      saveCheckpoint(folder('run.ckpt'), { model, optimizer, rng: rng(1) });
      loadCheckpoint(folder('run.ckpt'), { model, optimizer, rng: rng(1) });
    }
    expect(tf.memory().numTensors).toBe(before);
    expect(readdirSync(folder())).toEqual(['run.ckpt']);
  });

  test('a model that is built otherwise is told, and nothing is changed', () => {
    const path = folder('run.ckpt');
    saveCheckpoint(path, { model: network(), optimizer: tf.train.adam() });
    const wider = network(undefined, { units: 5 });
    const before = weightsOf(wider);
    const why = (model: tf.LayersModel, more = {}) =>
      message(() => loadCheckpoint(path, { model, ...more })).replace(
        `Cannot load the checkpoint ${path}: `,
        '',
      );
    expect(why(wider)).toBe(
      '"layer 2 (Dense) kernel" has the shape (8, 3) there and (8, 5) in the model. Build the model as it was when it was saved',
    );
    expect(weightsOf(wider)).toEqual(before);
    const deeper = network(() => [tf.layers.dropout({ rate: 0.1 }), tf.layers.dense({ units: 8 })]);
    expect(why(deeper)).toBe(
      'it has "layer 2 (Dense) kernel", which the model lacks. Build the model as it was when it was saved',
    );
    const longer = network();
    longer.add(tf.layers.dense({ units: 2 }));
    expect(why(longer)).toBe(
      'it lacks "layer 3 (Dense) kernel", which the model has. Build the model as it was when it was saved',
    );
    expect(why(network(), { optimizer: tf.train.sgd(1) })).toBe(
      'it holds the state of Adam and the optimizer is SGD. Take Adam',
    );
    saveCheckpoint(path, { model: network() });
    expect(why(network(), { optimizer: tf.train.sgd(1) })).toBe(
      'it holds no optimizer. Leave the optimizer out, or save one with it',
    );
    const whole: BlockLike = { parameters: [tf.variable(tf.scalar(1, 'int32'))], forward: (x) => x };
    const real: BlockLike = { parameters: [tf.variable(tf.scalar(1))], forward: (x) => x };
    saveCheckpoint(path, { model: whole });
    expect(message(() => loadCheckpoint(path, { model: real }))).toBe(
      `Cannot load the checkpoint ${path}: "parameters[0]" is int32 there and float32 in the model. Build the model as it was when it was saved`,
    );
  });

  test('cut off at any byte, or changed in one, it is refused and the model stays', () => {
    const path = folder('run.ckpt');
    saveCheckpoint(path, { model: network(), history });
    const bytes = readFileSync(path);
    const model = network();
    tf.tidy(() => model.setWeights(model.getWeights().map((weight) => weight.add(1))));
    const before = weightsOf(model);
    const why = (broken: Buffer) => {
      writeFileSync(path, broken);
      return message(() => loadCheckpoint(path, { model })).replace(
        `Cannot load the checkpoint ${path}: `,
        '',
      );
    };
    const random = rng('damage');
    for (let time = 0; time < 60; time++) {
      expect(why(bytes.subarray(0, random.int(bytes.length)))).toMatch(/^it is cut off: it has \d+ bytes/);
      const changed = Buffer.from(bytes);
      changed[26 + random.int(bytes.length - 26)]! ^= 1 << random.int(8);
      expect(why(changed)).toBe(
        'its checksum is wrong, so some of its bytes were changed. Take an earlier one, or train anew',
      );
    }
    expect(why(bytes.subarray(0, -1))).toBe(
      `it is cut off: it has ${bytes.length - 1} bytes, wanted ${bytes.length}. Take an earlier one, or train anew`,
    );
    expect(why(Buffer.alloc(200, 'no'))).toBe(
      'it does not begin like a checkpoint. Look whether it is the right file',
    );
    expect(message(() => loadCheckpoint(folder('none'), { model }))).toBe(
      `Cannot load the checkpoint ${folder('none')}: there is no such file`,
    );
    expect(weightsOf(model)).toEqual(before);
  });

  test('that cannot be put in its place leaves no draft', () => {
    mkdirSync(folder('run.ckpt', 'inside'), { recursive: true });
    expect(() => saveCheckpoint(folder('run.ckpt'), { model: network() })).toThrow(
      /EISDIR|ENOTEMPTY|EEXIST|EPERM/,
    );
    expect(readdirSync(folder())).toEqual(['run.ckpt']);
  });

  test('is as large as its numbers and a little more', () => {
    const model = network();
    saveCheckpoint(folder('run.ckpt'), { model });
    const numbers = 4 * model.countParams();
    expect(statSync(folder('run.ckpt')).size).toBeGreaterThan(numbers);
    expect(statSync(folder('run.ckpt')).size).toBeLessThan(numbers + 1000);
  });
});
