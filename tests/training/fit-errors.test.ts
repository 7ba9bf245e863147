import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { Dataset, numbers, texts } from '../../lib/datasets/index.ts';
import { tf } from '../../lib/engine/index.ts';
import { type Data, type FitOptions, type Trainable, fit as teach } from '../../lib/training/index.ts';
import { network, plane, points, start, weightsOf } from './models.ts';

beforeAll(start);

const told = (model: Trainable, data: Data, options: FitOptions = {}) =>
  teach(model, data, { epochs: 2, say: 'quiet', ...options }).then(
    () => 'nothing',
    (problem: Error) => problem.message,
  );

test('NaN in the data is told with epoch and step, and the model stays usable', async () => {
  const model = network(undefined, { activation: 'linear', units: 1, inputs: 3 });
  const { X, y } = plane(12).tensors();
  const values = X.dataSync().slice();
  values[3 * 7] = Number.NaN; // example 7, in the second batch of 5
  const before = weightsOf(model);
  const options = { shuffle: false, batchSize: 5 };
  expect(await told(model, { X: tf.tensor(values, X.shape), y }, options)).toBe(
    'Cannot go on in epoch 1, step 2: X holds numbers that are not finite, and the model is as it was before this epoch. Look at the data: leave such examples out, or put a number in their place',
  );
  expect(weightsOf(model)).toEqual(before);
  const odd = tf.tidy(() => y.div(y.mul(0)));
  expect(await told(model, { X, y: odd }, options)).toBe(
    'Cannot go on in epoch 1, step 1: y holds numbers that are not finite, and the model is as it was before this epoch. Look at the data: leave such examples out, or put a number in their place',
  );
});

test('a loss that leaves the numbers is told, and the weights of the last whole epoch come back', async () => {
  const model = network(undefined, { activation: 'linear', units: 1, inputs: 3 });
  const { X, y } = plane(12).tensors();
  let kept: number[][] = [];
  const onEpoch = () => {
    kept = weightsOf(model);
  };
  const rates = (step: number) => (step < 3 ? 0.01 : 1e30);
  const options: FitOptions = { batchSize: 4, optimizer: 'sgd', schedule: rates, onEpoch };
  expect(await told(model, { X, y }, options)).toBe(
    'Cannot go on in epoch 2, step 2: the loss is Infinity, and the model is as it was before this epoch. Try a smaller learning rate than 1e+30, or clip: { norm: 1 }; then look at the data',
  );
  expect(weightsOf(model)).toEqual(kept);
  expect(kept.flat().every(Number.isFinite)).toBe(true);
});

test('data without examples', async () => {
  const none = points(9).filter(() => false);
  expect(await told(network(), none)).toBe(
    'Cannot make batches of 1 from "points": it has no examples; look at what it was filtered or sliced by',
  );
  expect(await told(network(), points(9), { validation: none })).toBe(
    'Cannot make batches of 1 from "points": it has no examples; look at what it was filtered or sliced by',
  );
});

test('a batch larger than the data', async () => {
  expect(await told(network(), points(9), { batchSize: 10 })).toBe(
    'Cannot make batches of 10 from "points": it has 9 examples; wanted a size of at most that',
  );
});

test('labels beyond what the model answers', async () => {
  const { X } = points(4).tensors();
  expect(await told(network(), { X, y: [0, 1, 2, 3] }, { shuffle: false })).toBe(
    'Cannot go on in epoch 1, step 1: a label is 3, wanted whole numbers from 0 to 2, for the model tells 3 classes apart. Look whether labels count from 0, or at the units of its last layer',
  );
  expect(await told(network(), { X, y: [0, 1, 2, 0.5] }, { shuffle: false })).toBe(
    'Cannot go on in epoch 1, step 1: a label is 0.5, wanted whole numbers from 0 to 2, for the model tells 3 classes apart. Look whether labels count from 0, or at the units of its last layer',
  );
  expect(await told(network(), points(10, { classes: 5 }))).toBe(
    'Cannot train on "points": it has 5 classes and the model answers 3 numbers for an example. Try units: 5 in its last layer',
  );
});

test('examples of another shape than the model wants', async () => {
  const pictures = new Dataset({
    name: 'pictures',
    X: numbers(new Float32Array(6 * 4), [2, 2, 1]),
    y: numbers(new Int32Array(6)),
    classes: ['a', 'b', 'c'],
  });
  expect(await told(network(), pictures)).toBe(
    'Cannot train on "pictures": the model wants examples of shape (4) and they have (2, 2, 1). Try tf.layers.flatten({ inputShape: [2, 2, 1] }) as its first layer',
  );
  expect(await told(network(), plane(6))).toBe(
    'Cannot train on "plane": the model wants examples of shape (4) and they have (3). Try inputShape: [3] in its first layer',
  );
  const { X } = points(4).tensors();
  expect(await told(network(), { X, y: tf.zeros([4, 2]) }, { loss: 'meanSquaredError' })).toBe(
    "Cannot compare y (4, 2) with the model's answers (4, 3): wanted the same shape. Look at the units of its last layer",
  );
});

test('texts as examples', async () => {
  const mail = new Dataset({ name: 'mail', X: texts(['hi', 'ho']), y: numbers([0, 1]) });
  expect(await told(network(), mail as never)).toBe(
    'Cannot train on "mail": its X are texts, wanted numbers. Try tokenize, characters or words first',
  );
});

test('models that cannot be trained', async () => {
  const data = points(6);
  expect(await told({} as never, data)).toBe(
    'Cannot train this: wanted a model of tf.layers, a block of nn, or { parameters, loss(batch) } with a list of tf.variable',
  );
  expect(await told(tf.sequential(), data)).toBe(
    'Cannot train the model: it has no layers yet. Add some, the first one with an inputShape, such as inputShape: [784]',
  );
  const [a, b] = [tf.input({ shape: [4] }), tf.input({ shape: [4] })];
  const sum = tf.layers.add().apply([a, b]) as tf.SymbolicTensor;
  expect(await told(tf.model({ inputs: [a, b], outputs: sum }), data)).toBe(
    'Cannot train the model: it has 2 inputs and 1 outputs, wanted one of each. Try a step of your own: { parameters, loss(batch) }',
  );
  const frozen = network();
  for (const layer of frozen.layers) layer.trainable = false;
  const before = tf.memory().numTensors;
  expect(await told(frozen, data)).toBe(
    'Cannot train the model: it has no parameters to change. Look whether all its layers are frozen',
  );
  expect(tf.memory().numTensors).toBe(before);
});

test('options that do not exist are told with those that do', async () => {
  const data = points(6);
  const asked = (options: object) => told(network(), data, options);
  expect(await asked({ optimizer: 'adamm' })).toBe(
    'Cannot train with "adamm": no such optimizer. Did you mean "adam"? Known: adam, sgd, momentum, rmsprop, adagrad, adadelta, adamax',
  );
  expect(await asked({ optimizer: {} })).toBe(
    'Cannot train with this optimizer: wanted a name (adam, sgd, momentum, rmsprop, adagrad, adadelta, adamax), one of tf.train, or one of nn',
  );
  expect(await asked({ loss: 'crossEntrpy' })).toBe(
    'Cannot lower "crossEntrpy": no such loss. Did you mean "crossEntropy"? Known: crossEntropy, meanSquaredError, meanAbsoluteError, huber',
  );
  expect(await asked({ metrics: ['acuracy'] })).toBe(
    'Cannot measure "acuracy": no such metric. Did you mean "accuracy"? Known: accuracy, precision, recall, f1, iou, auc, perplexity, rmse, mae, r2',
  );
  expect(await asked({ clip: { norm: 0 } })).toBe(
    'Cannot clip gradients by { norm: 0 }: wanted { value } or { norm } with a number above 0',
  );
  for (const clip of [
    null,
    1,
    () => {},
    {},
    { most: 1 },
    { norm: 1, value: 1 },
    { value: '1' },
    { norm: NaN },
  ]) {
    expect(await asked({ clip })).toMatch(
      /^Cannot clip gradients by .+: wanted \{ value \} or \{ norm \} with a number above 0$/,
    );
  }
  expect(await asked({ say: 'lots' })).toBe(
    'Cannot tell by "lots": no such way. Known: lines, progress, quiet',
  );
  expect(await told(network(), 5 as never)).toBe(
    'Cannot learn from this: wanted a dataset, or { X, y } with tensors or arrays',
  );
  const step = { parameters: [tf.variable(tf.scalar(1))], loss: () => tf.scalar(1) };
  expect(await told(step, data, { metrics: ['accuracy'] })).toBe(
    'Cannot measure a step of your own: it tells a loss and no answers. Leave metrics out',
  );
});

afterEach(() => {
  expect(tf.engine().state.activeTape ?? null).toBeNull();
});

test('epochs and batches are whole and one or more', async () => {
  const model = network(undefined, { activation: 'linear', units: 1, inputs: 3 });
  for (const [name, value] of [
    ['epochs', 0.5],
    ['epochs', 0],
    ['epochs', Number.NaN],
    ['batchSize', 0],
    ['batchSize', 1.5],
  ] as const) {
    expect(await told(model, plane(12), { [name]: value })).toBe(
      `Cannot train with ${name} ${value}: wanted a whole number from 1 on`,
    );
  }
});
