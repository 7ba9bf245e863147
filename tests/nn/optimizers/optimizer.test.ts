import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { adam } from '../../../lib/nn/optimizers/adam.ts';
import { adamW } from '../../../lib/nn/optimizers/adam-w.ts';
import type { Optimizer } from '../../../lib/nn/optimizers/optimizer.ts';
import { rmsprop } from '../../../lib/nn/optimizers/rmsprop.ts';
import { sgd } from '../../../lib/nn/optimizers/sgd.ts';

describe('what an optimizer remembers can be saved, and a run goes on bit for bit', () => {
  const random = rng('saved');
  const gradients = Array.from({ length: 20 }, () => Float32Array.from({ length: 6 }, () => random.normal()));

  test.each([
    ['Float32Array', () => new Float32Array(6).fill(1)],
    ['plain array', () => new Array<number>(6).fill(1)],
  ])('on a %s', (_, make) => {
    const [whole, first] = [adam(), adam()];
    const [w, v] = [make(), make()];
    for (const g of gradients) whole.step([w], [g]);
    for (const g of gradients.slice(0, 9)) first.step([v], [g]);
    const state = first.save();
    first.step([v.slice()], [gradients[9]!]); // what goes on does not change what was saved
    const second = adam({ lr: 1 });
    second.restore(state);
    expect(second.save()).toEqual(state);
    for (const g of gradients.slice(9)) second.step([v], [g]);
    expect(v).toEqual(w);
    expect(second.save()).toEqual(whole.save());
  });

  test('on variables', () => {
    const before = tf.memory().numTensors;
    const make = () => tf.tidy(() => [tf.variable(tf.ones([2, 2])), tf.variable(tf.ones([2]))]);
    const steps = (optimizer: Optimizer, variables: tf.Variable[], some: Float32Array[]) => {
      for (const g of some) {
        tf.tidy(() =>
          optimizer.apply(variables, [tf.tensor2d(g.slice(0, 4), [2, 2]), tf.tensor1d(g.slice(4))]),
        );
      }
    };
    const [whole, first, second] = [
      rmsprop({ momentum: 0.9 }),
      rmsprop({ momentum: 0.9 }),
      rmsprop({ momentum: 0.9 }),
    ];
    const [w, v] = [make(), make()];
    steps(whole, w, gradients);
    steps(first, v, gradients.slice(0, 9));
    const state = first.save();
    second.restore(state);
    expect(second.save()).toEqual(state);
    steps(second, v, gradients.slice(9));
    expect(v.map((one) => one.dataSync())).toEqual(w.map((one) => one.dataSync()));
    expect(second.save()).toEqual(whole.save());
    for (const optimizer of [whole, first, second]) optimizer.dispose();
    tf.dispose([w, v]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('minimize answers the loss before the step, and goes downhill', () => {
  const x = tf.variable(tf.scalar(3));
  const optimizer = sgd({ lr: 0.25 });
  const losses = Array.from({ length: 3 }, () => {
    const loss = optimizer.minimize(() => x.square() as tf.Scalar, [x]);
    return loss.dataSync()[0];
  });
  expect(losses).toEqual([9, 2.25, 0.5625]);
  expect(x.dataSync()[0]).toBe(0.375);
});

test.each<[() => unknown, string]>([
  [() => sgd({ lr: -1 }), 'Cannot step with sgd and lr -1: wanted a number from 0, often 0.1 to 0.0001'],
  [
    () => adam({ lr: Number.NaN }),
    'Cannot step with adam and lr NaN: wanted a number from 0, often 0.1 to 0.0001',
  ],
  [() => sgd({ momentum: 1 }), 'Cannot make sgd with momentum 1: wanted a number from 0 to below 1'],
  [() => adamW({ beta2: 2 }), 'Cannot make adamW with beta2 2: wanted a number from 0 to below 1'],
  [
    () => sgd().step([[1], [2]], [[1]]),
    'Cannot step with sgd: there are 2 parameters and 1 gradients; wanted one for each',
  ],
  [
    () => sgd().step([[1, 2]], [[1]]),
    'Cannot step with sgd: parameter 0 has 2 numbers and its gradient 1; they must be equally many',
  ],
  [
    () => sgd().step([[1], [1, 2]], [[1], [1, Number.POSITIVE_INFINITY]]),
    'Cannot step with sgd: gradient 1 has Infinity at [1]. Try a smaller lr, or clip the gradients',
  ],
  [
    () => {
      const optimizer = adam();
      optimizer.step([[1, 2]], [[1, 2]]);
      optimizer.step([[1]], [[1]]);
    },
    'Cannot step with adam: parameter 0 has 1 numbers and had 2 before; wanted the same parameters at each step',
  ],
  [
    () => sgd().apply([tf.variable(tf.ones([2]))], []),
    'Cannot step with sgd: there are 1 variables and 0 gradients; wanted one for each',
  ],
  [
    () => sgd().apply([tf.variable(tf.ones([2]))], [tf.ones([3])]),
    'Cannot step with sgd: variable 0 is (2) and its gradient (3); the shapes must be equal',
  ],
  [
    () => sgd().restore(adam().save()),
    'Cannot restore sgd from what adam remembers: make the same optimizer',
  ],
  [
    () => {
      const [first, second] = [adam(), adam()];
      first.apply([tf.variable(tf.ones([3]))], [tf.ones([3])]);
      second.restore(first.save());
      second.apply([tf.variable(tf.ones([2, 2]))], [tf.ones([2, 2])]);
    },
    'Cannot step with adam: what was restored for a variable has 3 numbers, and the variable is (2, 2); wanted the variables of the checkpoint, in the same order',
  ],
])('%#: what does not fit is told in one sentence', (run, message) => {
  expect(run).toThrow(new RangeError(message));
});
