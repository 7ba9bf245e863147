import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { constant } from '../../lib/nn/initialisers/constant.ts';
import { crossEntropyFromLogits } from '../../lib/nn/losses/cross-entropy-from-logits.ts';
import { type Mat, randn } from '../../lib/nn/matrix.ts';
import {
  countParameters,
  type Mlp,
  mlp,
  mlpBackward,
  mlpForward,
  mlpPredict,
  parametersOf,
} from '../../lib/nn/mlp.ts';
import { adam } from '../../lib/nn/optimizers/adam.ts';
import { sgd } from '../../lib/nn/optimizers/sgd.ts';
import { expectClose } from './close.ts';

test.each([[[3, 5, 2]], [[4, 7, 3, 6, 2]], [[2, 4]]])(
  'the gradients of a net with widths %j are those of tensorflow.js',
  (widths) => {
    const random = rng('mlp');
    const net = mlp({ widths, rng: random });
    for (const { b } of net.layers) for (const j of b.keys()) b[j] = random.normal(); // zeros would hide a mistake
    const X = randn(6, widths[0]!, random);
    const y = X.map(() => random.int(widths.at(-1)!));
    const { loss, gradients } = mlpBackward(X, y, net);
    tf.tidy(() => {
      const inputs = net.layers.flatMap(({ w, b }) => [tf.tensor2d(w), tf.tensor1d(b)]);
      const f = (...all: tf.Tensor[]) => {
        let out: tf.Tensor = tf.tensor2d(X);
        for (let i = 0; i < all.length; i += 2) {
          const Z = out.matMul(all[i]!).add(all[i + 1]!);
          out = i < all.length - 2 ? Z.relu() : Z;
        }
        return tf.losses.softmaxCrossEntropy(
          tf.oneHot(tf.tensor1d(y, 'int32'), widths.at(-1)!),
          out,
        ) as tf.Scalar;
      };
      const { value, grads } = tf.valueAndGrads(f as never)(inputs);
      expect(loss).toBeCloseTo(value.dataSync()[0]!, 5);
      gradients.layers.forEach(({ w, b }, i) => {
        expectClose(w, grads[2 * i]!.arraySync() as Mat, 1e-5);
        expectClose(b, grads[2 * i + 1]!.dataSync(), 1e-5);
      });
    });
  },
);

test('weights and biases are counted as in the lessons, and as there are', () => {
  expect(countParameters([784, 512, 10])).toBe(407_050);
  expect(countParameters([784, 64, 64, 64, 10])).toBe(59_210);
  const net = mlp({ widths: [4, 8, 3], rng: rng(1) });
  expect(parametersOf(net).flat()).toHaveLength(countParameters([4, 8, 3]));
});

/** Two rings, one around the other: no line parts them. */
function rings(count: number) {
  const random = rng('rings');
  const y = Array.from({ length: count }, (_, i) => i % 2);
  const X = y.map((label) => {
    const [angle, radius] = [2 * Math.PI * random(), (label === 0 ? 0.5 : 1.5) + 0.1 * random.normal()];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return { X, y };
}

test.each([
  ['sgd', () => sgd({ lr: 0.3, momentum: 0.9 }), 60],
  ['adam', () => adam({ lr: 0.02 }), 100],
] as const)('it learns what no line can part, with %s, the same each time', (_, make, steps) => {
  const { X, y } = rings(80);
  const train = () => {
    const net = mlp({ widths: [2, 12, 2], rng: rng('net') });
    const optimizer = make();
    const losses: number[] = [];
    for (let step = 0; step < steps; step++) {
      const { loss, gradients } = mlpBackward(X, y, net);
      losses.push(loss);
      optimizer.step(parametersOf(net), parametersOf(gradients));
    }
    return { net, losses };
  };
  const { net, losses } = train();
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 4);
  expect(mlpPredict(X, net)).toEqual(y);
  expect(train().losses).toEqual(losses);
});

test('the seed makes the net; equal weights would stay equal', () => {
  const made = (seed: number): Mlp => mlp({ widths: [3, 4, 2], rng: rng(seed) });
  expect(made(1)).toEqual(made(1));
  expect(made(1)).not.toEqual(made(2));
  const net = mlp({ widths: [3, 4, 2], rng: rng(1), initialiser: constant(0.5) });
  const { gradients } = mlpBackward([[1, 2, 3]], [0], net);
  expect(new Set(gradients.layers[0]!.w[0])).toEqual(new Set([gradients.layers[0]!.w[0]![0]]));
});

test('the cache of the way forward has what went into each layer and came out of it', () => {
  const net = mlp({ widths: [2, 3, 2], rng: rng(1) });
  const X = [[1, -1]];
  const { inputs, outputs } = mlpForward(X, net);
  expect(inputs).toHaveLength(2);
  expect(inputs[1]).toEqual(outputs[0]!.map((row) => row.map((z) => Math.max(0, z))));
  expect(mlpBackward(X, [1], net).loss).toBe(crossEntropyFromLogits([1], outputs[1]!));
});

test('widths that are none are told, and so is a label that the net has no output for', () => {
  expect(() => mlp({ widths: [4], rng: rng(1) })).toThrow(
    new RangeError(
      'Cannot make an MLP with widths [4]: wanted two whole numbers or more, from 1, as in [64, 32, 10]',
    ),
  );
  expect(() => mlpBackward([[1, 2]], [2], mlp({ widths: [2, 2], rng: rng(1) }))).toThrow(
    new RangeError(
      'Cannot compute crossEntropyFromLogitsGradient: y[0] is 2; wanted a whole number from 0 to 1, since there are 2 logits for each example',
    ),
  );
});
