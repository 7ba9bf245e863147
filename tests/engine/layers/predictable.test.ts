import '../ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { isPredictable } from '../../../lib/engine/layers/predictable.ts';
import { prepare } from '../ort/against-cpu.ts';

beforeAll(async () => {
  prepare();
  tf.env().set('IS_TEST', false);
  await tf.setBackend('ort');
});

const { layers } = tf;

class Doubled extends tf.layers.Layer {
  static className = 'Doubled';
  override call(x: tf.Tensor | tf.Tensor[]) {
    return ([x].flat()[0] as tf.Tensor).mul(2);
  }
}

/** A penalty of a learner's own, put in later: tf.layers takes only its own by name. */
function penalised(): tf.layers.Layer {
  const layer = layers.dense({ units: 2 });
  return Object.assign(layer, { kernelRegularizer: { apply: (x: tf.Tensor) => x.square().sum() } });
}

const made: [string, boolean, tf.layers.Layer][] = [
  ['a dense layer', true, layers.dense({ units: 2, activation: 'relu' })],
  ['one with a penalty', true, layers.dense({ units: 2, kernelRegularizer: 'l1l2' })],
  ['batch normalisation', true, layers.batchNormalization()],
  ["a learner's own penalty", false, penalised()],
  ['a constraint', false, layers.dense({ units: 2, kernelConstraint: 'nonNeg' })],
  ['dropout', false, layers.dropout({ rate: 0.5 })],
  ["a learner's own layer", false, new Doubled({})],
  [
    'a layer with a method of its own',
    false,
    Object.assign(layers.dense({ units: 2 }), { call: (x: tf.Tensor) => x }),
  ],
];

test.each(made)('%s is predictable: %s', (_, wanted, layer) => {
  const model = { layers: [layer], loss: 'meanSquaredError', metrics: ['accuracy'] };
  expect(isPredictable(model)).toBe(wanted);
});

test("a learner's own loss or metric is not", () => {
  expect(isPredictable({ layers: [], loss: () => tf.scalar(1), metrics: undefined })).toBe(false);
  expect(isPredictable({ layers: [], loss: 'meanSquaredError', metrics: [() => tf.scalar(1)] })).toBe(false);
});

/** How often the layers of a model are gone through while it trains for so many steps. */
async function calls(steps: number, args: tf.ModelFitArgs = {}, units = 2): Promise<number> {
  const layer = layers.dense({ units, inputShape: [3], activation: 'softmax' });
  const prototype = Object.getPrototypeOf(layer) as { call(...all: unknown[]): unknown };
  const { call } = prototype;
  const model = tf.sequential({ layers: [layer] });
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
  const [x, y] = [tf.ones([4 * steps, 3]), tf.zeros([4 * steps, units])];
  let count = 0;
  prototype.call = function (...all) {
    count++;
    return call.apply(this, all);
  };
  try {
    await model.fit(x, y, { batchSize: 4, epochs: 1, verbose: 0, ...args });
  } finally {
    prototype.call = call;
  }
  return count;
}

test('a step that is known is not gone through again, unless callbacks may change what it does', async () => {
  expect(await calls(20)).toBeLessThan(8);
  expect(await calls(20, { callbacks: { onBatchEnd: async () => {} } })).toBe(20);
});

test('nor one with constants too large to be part of its graph', async () => {
  expect(await calls(20, {}, 400)).toBeLessThan(8);
});
