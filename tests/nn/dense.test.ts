import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { dense, denseBackward } from '../../lib/nn/dense.ts';
import { gradientCheck } from '../../lib/nn/gradient-check.ts';
import { type Mat, multiply, randn, type Vec } from '../../lib/nn/matrix.ts';
import { expectClose } from './close.ts';

const random = rng('dense');
const X = randn(5, 4, random);
const w = randn(4, 3, random);
const b = randn(1, 3, random)[0]!;

test('a dense layer is that of tensorflow.js with the same weights', () => {
  const layer = tf.layers.dense({ units: 3, inputShape: [4] });
  layer.build([null, 4]);
  layer.setWeights([tf.tensor2d(w), tf.tensor1d(b)]);
  const wanted = tf.tidy(() => (layer.apply(tf.tensor2d(X)) as tf.Tensor).arraySync()) as Mat;
  expectClose(dense(X, w, b), wanted, 1e-6);
});

test('the way back is that of tensorflow.js and of central differences', () => {
  const dY = randn(5, 3, random); // the loss is the sum of dY * Y
  const loss = (X: Mat, w: Mat, b: Vec) =>
    multiply(dY, dense(X, w, b))
      .flat()
      .reduce((sum, one) => sum + one);
  const { dX, dw, db } = denseBackward(dY, { X, w });
  expect(gradientCheck((X) => loss(X, w, b), dX, X).largest).toBeLessThan(1e-7);
  expect(gradientCheck((w) => loss(X, w, b), dw, w).largest).toBeLessThan(1e-7);
  expect(gradientCheck((b) => loss(X, w, b), db, b).largest).toBeLessThan(1e-7);
  tf.tidy(() => {
    const f = (X: tf.Tensor, w: tf.Tensor, b: tf.Tensor) => X.matMul(w).add(b).mul(dY).sum();
    const [gX, gw, gb] = tf.grads(f as never)([tf.tensor2d(X), tf.tensor2d(w), tf.tensor1d(b)]);
    expectClose(dX, gX!.arraySync() as Mat, 1e-5);
    expectClose(dw, gw!.arraySync() as Mat, 1e-5);
    expectClose(db, gb!.dataSync(), 1e-5);
  });
});

test('inputs and biases that do not fit the weights are told', () => {
  expect(() => dense([[1, 2, 3]], w, b)).toThrow(
    new RangeError(
      'Cannot apply a dense layer to X of shape (1, 3): w is (4, 3), for 4 inputs; wanted X of shape (examples, 4)',
    ),
  );
  expect(() => dense(X, w, [1, 2])).toThrow(
    new RangeError('Cannot apply a dense layer with 2 biases: w is (4, 3); wanted 3, one for each unit'),
  );
});
