import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { makePicture, type Picture } from '../../../lib/nn/convolution/picture.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { type Mat, randn } from '../../../lib/nn/matrix.ts';
import {
  batchNorm,
  batchNormBackward,
  batchNormInUse,
  updateRunning,
} from '../../../lib/nn/norms/batch-norm.ts';
import { instanceNorm, instanceNormBackward } from '../../../lib/nn/norms/instance-norm.ts';
import { layerNorm, layerNormBackward } from '../../../lib/nn/norms/layer-norm.ts';
import { standardise, standardiseBackward } from '../../../lib/nn/norms/standardise.ts';
import { expectClose } from '../close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

const random = rng('norms');
const X = randn(6, 4, random).map((row) => row.map((value, j) => 3 * value + j)); // (batch, features)
const [gamma, beta] = [
  [1, 2, -1, 0.5],
  [0, 1, 2, -3],
];
const dY = randn(6, 4, random);
const against = (Y: Mat) => Y.flat().reduce((sum, value, i) => sum + value * dY.flat()[i]!, 0);

/** A layer of tf.layers with gamma and beta, what it makes of X, and its gradients for dY. */
function byLayer(layer: tf.layers.Layer, training: boolean) {
  return tf.tidy(() => {
    const x = tf.tensor2d(X);
    layer.apply(x); // makes its weights
    layer.setWeights([tf.tensor1d(gamma), tf.tensor1d(beta), ...layer.getWeights().slice(2)]);
    const f = (x: tf.Tensor) => layer.apply(x, { training }) as tf.Tensor;
    const [dX] = tf.grads(f)([x], tf.tensor2d(dY));
    const variables = layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
    const { grads } = tf.variableGrads(() => tf.sum(tf.mul(f(x), tf.tensor2d(dY))) as tf.Scalar, variables);
    const [dGamma, dBeta] = variables.map(({ name }) => grads[name]!.arraySync() as number[]);
    return { Y: f(x).arraySync() as Mat, dX: dX!.arraySync() as Mat, dGamma: dGamma!, dBeta: dBeta! };
  });
}

test('standardised numbers have mean 0 and variance 1, up to epsilon', () => {
  const { xHat, mean, variance } = standardise([1, 2, 3, 6], { epsilon: 0 });
  expect([mean, variance]).toEqual([3, 3.5]);
  expectClose(
    [xHat.reduce((sum, value) => sum + value, 0), xHat.reduce((sum, value) => sum + value ** 2, 0)],
    [0, 4],
  );
});

test('a gradient that only shifts or only stretches the numbers is taken out', () => {
  const cache = standardise([1, 2, 3, 6], { epsilon: 0 });
  expectClose(standardiseBackward([5, 5, 5, 5], cache), [0, 0, 0, 0]);
  expectClose(standardiseBackward(cache.xHat, cache), [0, 0, 0, 0]);
});

describe('batch norm', () => {
  test('each column gets the mean beta and the spread gamma', () => {
    const { Y, mean, variance } = batchNorm(X, gamma, beta, { epsilon: 0 });
    for (const j of [0, 1, 2, 3]) {
      const found = standardise(Y.map((row) => row[j]!));
      expectClose([found.mean, found.variance], [beta[j]!, gamma[j]! ** 2], 1e-12);
      const column = standardise(X.map((row) => row[j]!));
      expect([mean[j], variance[j]]).toEqual([column.mean, column.variance]);
    }
  });

  test('a batch of one gives beta', () => {
    expect(batchNorm([[7, 8, 9, -1]], gamma, beta).Y).toEqual([beta]);
  });

  test('it is tf.layers.batchNormalization in training, with all gradients', () => {
    const wanted = byLayer(tf.layers.batchNormalization(), true);
    const cache = batchNorm(X, gamma, beta);
    expectClose(cache.Y, wanted.Y, 1e-5);
    const { dX, dGamma, dBeta } = batchNormBackward(dY, cache);
    expectClose(dX, wanted.dX, 1e-5);
    expectClose(dGamma, wanted.dGamma, 1e-5);
    expectClose(dBeta, wanted.dBeta, 1e-5);
  });

  test('its gradients are the slopes of the function itself', () => {
    const { dX, dGamma, dBeta } = batchNormBackward(dY, batchNorm(X, gamma, beta));
    expect(gradientCheck((X) => against(batchNorm(X, gamma, beta).Y), dX, X).largest).toBeLessThan(1e-7);
    expect(gradientCheck((g) => against(batchNorm(X, g, beta).Y), dGamma, gamma).largest).toBeLessThan(1e-7);
    expect(gradientCheck((b) => against(batchNorm(X, gamma, b).Y), dBeta, beta).largest).toBeLessThan(1e-7);
  });

  test('in use it is the layer with its running statistics after three batches', () => {
    const layer = tf.layers.batchNormalization({ momentum: 0.9 });
    let running = { mean: [0, 0, 0, 0], variance: [1, 1, 1, 1] };
    const batches = [X.slice(0, 2), X.slice(2, 4), X.slice(3)];
    const wanted = tf.tidy(() => {
      layer.apply(tf.tensor2d(X));
      layer.setWeights([tf.tensor1d(gamma), tf.tensor1d(beta), ...layer.getWeights().slice(2)]);
      for (const batch of batches) layer.apply(tf.tensor2d(batch), { training: true });
      return (layer.apply(tf.tensor2d(X)) as tf.Tensor).arraySync() as Mat;
    });
    for (const batch of batches) {
      const { mean, variance } = batchNorm(batch, gamma, beta);
      running = {
        mean: updateRunning(running.mean, mean, 0.9),
        variance: updateRunning(running.variance, variance, 0.9),
      };
    }
    expectClose(batchNormInUse(X, gamma, beta, running), wanted, 1e-5);
  });

  test('with momentum 0.99 a fifth of the first value is left after 160 steps, with 0.9 after 15', () => {
    const left = (steps: number, momentum: number) => {
      let running = [1];
      for (let step = 0; step < steps; step++) running = updateRunning(running, [0], momentum);
      return running[0]!;
    };
    expect(left(160, 0.99)).toBeCloseTo(0.2, 3);
    expect(left(15, 0.9)).toBeCloseTo(0.206, 3);
  });

  test('a gamma of another length is told', () => {
    expect(() => batchNorm(X, [1, 1], beta)).toThrow(
      new RangeError(
        'Cannot normalise numbers of shape (6, 4) with 2 numbers in gamma: wanted 4, one for each column',
      ),
    );
  });
});

describe('layer norm', () => {
  test('it is tf.layers.layerNormalization, with all gradients', () => {
    const wanted = byLayer(tf.layers.layerNormalization(), false);
    const cache = layerNorm(X, gamma, beta);
    expectClose(cache.Y, wanted.Y, 1e-5);
    const { dX, dGamma, dBeta } = layerNormBackward(dY, cache);
    expectClose(dX, wanted.dX, 1e-5);
    expectClose(dGamma, wanted.dGamma, 1e-5);
    expectClose(dBeta, wanted.dBeta, 1e-5);
  });

  test('its gradients are the slopes of the function itself', () => {
    const { dX, dGamma, dBeta } = layerNormBackward(dY, layerNorm(X, gamma, beta));
    expect(gradientCheck((X) => against(layerNorm(X, gamma, beta).Y), dX, X).largest).toBeLessThan(1e-7);
    expect(gradientCheck((g) => against(layerNorm(X, g, beta).Y), dGamma, gamma).largest).toBeLessThan(1e-7);
    expect(gradientCheck((b) => against(layerNorm(X, gamma, b).Y), dBeta, beta).largest).toBeLessThan(1e-7);
  });

  test('an example does not depend on the others', () => {
    expect(layerNorm(X, gamma, beta).Y[2]).toEqual(layerNorm([X[2]!], gamma, beta).Y[0]);
  });
});

describe('instance norm', () => {
  const x = makePicture([3, 2, 4], () => 5 + random.normal());
  const dy = makePicture([3, 2, 4], () => random.normal());
  const along = (y: Picture) => y.flat(2).reduce((sum, value, i) => sum + value * dy.flat(2)[i]!, 0);

  test('each channel of the picture gets the mean beta and the spread gamma', () => {
    const { y } = instanceNorm(x, gamma, beta, { epsilon: 0 });
    for (const c of [0, 1, 2, 3]) {
      const { mean, variance } = standardise(y.flat().map((pixel) => pixel[c]!));
      expectClose([mean, variance], [beta[c]!, gamma[c]! ** 2], 1e-12);
    }
  });

  test('contrast and brightness make no difference', () => {
    const louder = x.map((row) => row.map((pixel) => pixel.map((value) => 7 * value + 100)));
    const options = { epsilon: 0 };
    expectClose(instanceNorm(louder, gamma, beta, options).y, instanceNorm(x, gamma, beta, options).y, 1e-9);
  });

  test('its gradients are the slopes of the function itself', () => {
    const { dx, dGamma, dBeta } = instanceNormBackward(dy, instanceNorm(x, gamma, beta).cache);
    expect(gradientCheck((x) => along(instanceNorm(x, gamma, beta).y), dx, x).largest).toBeLessThan(1e-7);
    expect(gradientCheck((g) => along(instanceNorm(x, g, beta).y), dGamma, gamma).largest).toBeLessThan(1e-7);
    expect(gradientCheck((b) => along(instanceNorm(x, gamma, b).y), dBeta, beta).largest).toBeLessThan(1e-7);
  });
});
