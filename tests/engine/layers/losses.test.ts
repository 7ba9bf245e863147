import '../ort/arrays-of-node.ts';
import { beforeAll, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { ids, sameAsOnCpu, start, type Task, task } from './beside-cpu.ts';

beforeAll(start);

const { layers, regularizers, constraints } = tf;
type Activation = 'linear' | 'sigmoid' | 'softmax' | 'softplus';

const model =
  (activation: Activation, units = 3) =>
  () =>
    tf.sequential({
      layers: [
        layers.dense({ units: 6, activation: 'tanh', inputShape: [5] }),
        layers.dense({ units, activation }),
      ],
    });

const rows = 10;
const classes = ids('classes', [rows, 1], 3);
const numbers = task('numbers', [[rows, 5]], [[rows, 3]]);

/** The same inputs, and something else that is wanted. */
const wanting = (values: number[], columns: number): Task => ({
  inputs: numbers.inputs,
  wanted: [{ shape: [rows, columns], dtype: 'float32', values }],
});

const oneHot = wanting(
  classes.values.flatMap((one) => [0, 1, 2].map((at) => Number(at === one))),
  3,
);
const yesNo = wanting(ids('yes or no', [rows, 1], 2).values, 1);
const sparse = wanting(classes.values, 1);
const positive = wanting(
  numbers.wanted[0]!.values.map((one) => Math.abs(one) / 4 + 0.1),
  3,
);

const losses: [string, () => tf.LayersModel, Task][] = [
  ['meanSquaredError', model('linear'), numbers],
  ['meanAbsoluteError', model('linear'), numbers],
  ['meanAbsolutePercentageError', model('softplus'), positive],
  ['meanSquaredLogarithmicError', model('softplus'), positive],
  ['squaredHinge', model('linear'), numbers],
  ['hinge', model('linear'), numbers],
  ['categoricalHinge', model('linear'), oneHot],
  ['logcosh', model('linear'), numbers],
  ['kullbackLeiblerDivergence', model('softmax'), positive],
  ['poisson', model('softplus'), positive],
  ['cosineProximity', model('linear'), numbers],
  ['categoricalCrossentropy', model('softmax'), oneHot],
  ['sparseCategoricalCrossentropy', model('softmax'), sparse],
  ['binaryCrossentropy', model('sigmoid', 1), yesNo],
];

test.each(losses)('the loss %s falls as on the plain backend', async (loss, make, numbersOf) => {
  await sameAsOnCpu(make, numbersOf, {
    loss,
    optimizer: () => tf.train.sgd(loss.includes('Percentage') ? 0.001 : 0.05),
  });
});

test('a loss of the learner’s own falls as on the plain backend', async () => {
  const loss = (y: tf.Tensor, predicted: tf.Tensor) =>
    tf.tidy(() => tf.losses.huberLoss(y, predicted).add(predicted.abs().mean().mul(0.1)));
  await sameAsOnCpu(model('linear'), numbers, { loss });
});

test('a regulariser of the learner’s own may change as it is used', async () => {
  const make = () => {
    let times = 0;
    const changing = Object.assign(regularizers.l2(), {
      apply: (x: tf.Tensor) =>
        x
          .square()
          .sum()
          .mul(0.01 * ++times),
    });
    const dense = layers.dense({ units: 4, inputShape: [5], kernelRegularizer: changing });
    return tf.sequential({ layers: [dense, layers.dense({ units: 3 })] });
  };
  await sameAsOnCpu(make, numbers, { fit: { epochs: 6 } });
});

const metrics: [string, string[], () => tf.LayersModel, Task, string][] = [
  [
    'of classes',
    ['accuracy', 'categoricalAccuracy', 'precision'],
    model('softmax'),
    oneHot,
    'categoricalCrossentropy',
  ],
  ['of numbered classes', ['accuracy'], model('softmax'), sparse, 'sparseCategoricalCrossentropy'],
  [
    'of yes and no',
    ['accuracy', 'binaryAccuracy', 'precision'],
    model('sigmoid', 1),
    yesNo,
    'binaryCrossentropy',
  ],
  ['of numbers', ['mse', 'mae', 'mape', 'cosine'], model('linear'), numbers, 'meanSquaredError'],
];

test.each(metrics)('metrics %s are as on the plain backend', async (_, names, make, numbersOf, loss) => {
  await sameAsOnCpu(make, numbersOf, { loss, metrics: names });
});

const regular: [string, object][] = [
  ['l1', { kernelRegularizer: regularizers.l1({ l1: 0.02 }) }],
  ['l2', { kernelRegularizer: regularizers.l2({ l2: 0.05 }), biasRegularizer: 'l1l2' }],
  ['l1 and l2', { kernelRegularizer: regularizers.l1l2({ l1: 0.01, l2: 0.02 }) }],
  ['a largest norm', { kernelConstraint: constraints.maxNorm({ maxValue: 0.6, axis: 0 }) }],
  [
    'norms between two',
    { kernelConstraint: constraints.minMaxNorm({ minValue: 0.3, maxValue: 0.5, rate: 0.5 }) },
  ],
  ['a norm of one', { kernelConstraint: constraints.unitNorm({ axis: 0 }) }],
  ['nothing below zero', { kernelConstraint: constraints.nonNeg(), biasConstraint: 'nonNeg' }],
];

test.each(regular)('weights that are held by %s', async (_, options) => {
  const make = () =>
    tf.sequential({
      layers: [
        layers.dense({ units: 6, activation: 'tanh', inputShape: [5], ...options }),
        layers.dense({ units: 3, ...options }),
      ],
    });
  await sameAsOnCpu(make, numbers, { fit: { epochs: 6 } });
});

test.each([
  'zeros',
  'ones',
  'constant',
  'randomUniform',
  'randomNormal',
  'truncatedNormal',
  'identity',
  'varianceScaling',
  'glorotUniform',
  'glorotNormal',
  'heNormal',
  'heUniform',
  'leCunNormal',
  'leCunUniform',
  'orthogonal',
] as const)('weights that begin as %s are those of the plain backend', async (name) => {
  const begun: number[][] = [];
  for (const backend of ['cpu', 'ort']) {
    await tf.setBackend(backend);
    const make = tf.initializers[name] as (args: object) => ReturnType<typeof tf.initializers.ones>;
    const initializer = make({ seed: 7, value: 2, gain: 1 });
    begun.push(tf.tidy(() => Array.from(initializer.apply([6, 6], 'float32').dataSync())));
  }
  for (const [at, value] of begun[0]!.entries()) {
    if (Math.abs(begun[1]![at]! - value) > 1e-4)
      throw new Error(`Weight ${at} is ${begun[1]![at]}, not ${value}`);
  }
});
