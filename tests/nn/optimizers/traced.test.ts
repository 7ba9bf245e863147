import '../../engine/ort/arrays-of-node.ts';
import { beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { dropoutBlock } from '../../../lib/nn/dropout.ts';
import { zeroWeights } from '../../../lib/nn/initialisers/constant.ts';
import { he } from '../../../lib/nn/initialisers/he.ts';
import { weightsOf } from '../../../lib/nn/initialisers/weights.ts';
import { adadelta } from '../../../lib/nn/optimizers/adadelta.ts';
import { adagrad } from '../../../lib/nn/optimizers/adagrad.ts';
import { adam } from '../../../lib/nn/optimizers/adam.ts';
import { adamW } from '../../../lib/nn/optimizers/adam-w.ts';
import { clipTensorsByGlobalNorm } from '../../../lib/nn/optimizers/clip-by-global-norm.ts';
import type { Optimizer } from '../../../lib/nn/optimizers/optimizer.ts';
import { rmsprop } from '../../../lib/nn/optimizers/rmsprop.ts';
import { sgd } from '../../../lib/nn/optimizers/sgd.ts';
import { elastic } from '../../../lib/nn/penalties/elastic.ts';
import { prepare } from '../../engine/ort/against-cpu.ts';
import { normal, sameAsPlain } from '../../engine/trace/beside-plain.ts';

beforeAll(prepare);

/** A small net that is to learn a random function. */
function regression() {
  const random = rng('net');
  const variables = [
    weightsOf([3, 8], he(), random),
    weightsOf([8], zeroWeights, random),
    weightsOf([8, 2], he(), random),
  ] as const;
  const [w, b, v] = variables;
  const [x, y] = [normal('x', [20, 3]), normal('y', [20, 2])];
  const predict = (hidden: (h: tf.Tensor) => tf.Tensor = (h) => h) =>
    hidden(x.matMul(w).add(b).relu()).matMul(v);
  const loss = (yHat: tf.Tensor) => yHat.sub(y).square().mean() as tf.Scalar;
  return { variables, predict, loss };
}

const makers: [string, () => Optimizer][] = [
  ['sgd', () => sgd({ lr: 0.1 })],
  ['momentum', () => sgd({ lr: 0.05, momentum: 0.9 })],
  ['nesterov', () => sgd({ lr: 0.05, momentum: 0.9, nesterov: true })],
  ['adagrad', () => adagrad({ lr: 0.1 })],
  ['rmsprop', () => rmsprop({ lr: 0.01, momentum: 0.5 })],
  ['centered rmsprop', () => rmsprop({ lr: 0.01, centered: true })],
  ['adadelta', () => adadelta({ lr: 2 })],
  ['adam', () => adam({ lr: 0.02 })],
  ['adamW', () => adamW({ lr: 0.02, weightDecay: 0.1 })],
];

test.each(makers)('%s trains in a recorded step with the losses of the plain one', (_, make) => {
  const losses: number[] = [];
  sameAsPlain(
    (wrap) => {
      const { variables, predict, loss } = regression();
      const optimizer = make();
      const step = wrap(() => optimizer.minimize(() => loss(predict()), variables));
      return (run) => {
        if (run === 6) optimizer.lr /= 2; // a schedule
        const value = step();
        losses.push(value.dataSync()[0]!);
        return [value, ...variables];
      };
    },
    { runs: 12, within: [1e-4, 1e-5] },
  );
  expect(losses).toHaveLength(24);
  expect(losses[11]).toBeLessThan(losses[0]!);
});

test('clipped gradients, a penalty and dropout are part of a recorded step', () => {
  sameAsPlain(
    (wrap) => {
      const { variables, predict, loss } = regression();
      const optimizer = adam({ lr: 0.02 });
      const penalty = elastic({ l1: 0.01, l2: 0.02 });
      const dropped = dropoutBlock({ rate: 0.4, rng: rng('masks') });
      const step = wrap(() => {
        const { value, grads } = tf.variableGrads(
          () =>
            loss(predict((h) => dropped.forward(h, { training: true })))
              .add(penalty.tensor(variables[0]))
              .add(penalty.tensor(variables[2])) as tf.Scalar,
          [...variables],
        );
        const list = variables.map(({ name }) => grads[name]!);
        optimizer.apply(variables, clipTensorsByGlobalNorm(list, 0.5));
        return value;
      });
      return () => [step(), ...variables];
    },
    { runs: 12, within: [1e-4, 1e-5] },
  );
});

test('a layer without a gradient stays as it is, also in a recorded step', () => {
  sameAsPlain((wrap) => {
    const { variables, predict, loss } = regression();
    const [w, b, v] = variables;
    const before = w.dataSync().slice();
    const optimizer = adam({ lr: 0.02 });
    const step = wrap(() => {
      const { value, grads } = tf.variableGrads(() => loss(predict()), [b, v]);
      optimizer.apply([w, b, v], [null, grads[b.name], grads[v.name]]);
      return value;
    });
    return () => {
      const value = step();
      expect(w.dataSync()).toEqual(before);
      return [value, b, v];
    };
  });
});
