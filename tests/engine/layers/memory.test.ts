import '../ort/arrays-of-node.ts';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { installOrt } from '../../../lib/engine/ort/install.ts';
import { Compiled } from '../../../lib/engine/trace/compile.ts';
import { traced } from '../../../lib/engine/traced.ts';
import { start } from './beside-cpu.ts';

beforeAll(async () => {
  start();
  await tf.setBackend('ort');
  expect(tf.getBackend()).toBe('ort');
});
afterEach(() => {
  jest.restoreAllMocks();
});

function mlp(): tf.Sequential {
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.dense({ inputShape: [20], units: 16, activation: 'relu' }),
      layers.dense({ units: 8, activation: 'relu' }),
      layers.dense({ units: 4, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

/** So many examples of four kinds. */
function examples(count: number): [tf.Tensor, tf.Tensor] {
  const kinds = Array.from({ length: count }, (_, at) => at % 4);
  const y = tf.tidy(() => tf.oneHot(tf.tensor1d(kinds, 'int32'), 4).toFloat());
  return [tf.randomUniform([count, 20]), y];
}

/** What tensorflow.js counts, and what lies in the backend whoever counts it. */
function held() {
  const { numTensors, numBytes } = tf.memory();
  const { data } = installOrt().backend as unknown as { data: { numDataIds(): number } };
  return { numTensors, numBytes, inBackend: data.numDataIds() };
}

test('600 steps of a fit leave nothing behind', async () => {
  const model = mlp();
  const [x, y] = examples(400);
  const more = { batchSize: 8, validationSplit: 0.25, verbose: 0 } as const;
  await model.fit(x, y, { ...more, epochs: 1 });
  const before = held();
  await model.fit(x, y, { ...more, epochs: 16 }); // 38 steps each
  expect(held()).toEqual(before);
});

test('batches of 12 shapes, three times each, leave nothing behind', async () => {
  const model = mlp();
  const round = async () => {
    for (let size = 1; size <= 12; size++) {
      const [x, y] = examples(size);
      await model.trainOnBatch(x, y);
      tf.dispose([model.predict(x), model.evaluate(x, y), x, y]);
    }
  };
  await round();
  const before = held();
  for (let time = 0; time < 3; time++) await round();
  expect(held()).toEqual(before);
});

test('a step whose results are now these, now those keeps few graphs, and is right with each', () => {
  const made = new Set<Compiled>();
  const gone = new Set<Compiled>();
  const { run, dispose } = Compiled.prototype;
  jest.spyOn(Compiled.prototype, 'run').mockImplementation(function (this: Compiled, memory) {
    expect(gone.has(this)).toBe(false);
    made.add(this);
    return run.call(this, memory);
  });
  jest.spyOn(Compiled.prototype, 'dispose').mockImplementation(function (this: Compiled) {
    gone.add(this);
    dispose.call(this);
  });
  const random = rng('results');
  const x = tf.tensor1d(Array.from({ length: 300 }, () => random.normal()));
  const wanted = Array.from(x.dataSync());
  const step = traced((which: number) => {
    const all = Array.from({ length: 6 }, (_, at) => x.mul(at + 1).add(at));
    return all.map((one, at) => ((which >> at) & 1 ? one : undefined));
  });
  for (let time = 0; time < 120; time++) {
    const which = 1 + random.int(63);
    step(which).forEach((one, at) => {
      expect(one !== undefined).toBe(((which >> at) & 1) === 1);
      const values = Array.from(one?.dataSync() ?? []);
      values.forEach((value, i) => {
        expect(value).toBeCloseTo(wanted[i]! * (at + 1) + at, 4);
      });
      one?.dispose();
    });
  }
  expect(made.size).toBeGreaterThan(30);
  expect(made.size - gone.size).toBe(8);
  x.dispose();
});
