import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { embed, embedBackward, embedStep } from '../../lib/nn/embedding.ts';
import { embeddingBlock } from '../../lib/nn/embedding-block.ts';
import { gradientCheck } from '../../lib/nn/gradient-check.ts';
import { dot, type Mat, matMul, randn, transpose, zeros } from '../../lib/nn/matrix.ts';
import { expectClose } from './close.ts';

const tokens = [2, 0, 2, 4];
const oneHot = (): Mat => tokens.map((token) => zeros(1, 5)[0]!.with(token, 1));

test('an embedding is a product with one-hot rows', () => {
  const E = randn(5, 3, rng('E'));
  expectClose(embed(tokens, E), matMul(oneHot(), E), 0);
});

test('its sparse gradient is that of the product, and has rows for the tokens that were there alone', () => {
  const [E, dX] = [randn(5, 3, rng('E')), randn(4, 3, rng('dX'))];
  const sparse = embedBackward(dX, tokens);
  expect([...sparse.keys()].sort()).toEqual([0, 2, 4]);
  const dense = E.map((row, i) => sparse.get(i) ?? row.map(() => 0));
  expectClose(dense, matMul(transpose(oneHot()), dX), 1e-12);
  const loss = (table: Mat) => dot(embed(tokens, table).flat(), dX.flat());
  expect(gradientCheck(loss, dense, E).largest).toBeLessThan(1e-7);
});

test('a step changes the rows that have a gradient, in place', () => {
  const E = randn(5, 3, rng('E'));
  const before = E.map((row) => [...row]);
  embedStep(E, new Map([[1, [1, 2, 3]]]), 0.5);
  expectClose(E[1]!, [before[1]![0]! - 0.5, before[1]![1]! - 1, before[1]![2]! - 1.5]);
  expect([E[0], E[2], E[3], E[4]]).toEqual([before[0], before[2], before[3], before[4]]);
});

test('the block gives what a layer of tf.layers with the same weights gives, and the same gradient as by hand', () => {
  const block = embeddingBlock({ tokens: 5, units: 3, rng: rng(1) });
  const layer = tf.layers.embedding({
    inputDim: 5,
    outputDim: 3,
    weights: [block.E.clone()],
    inputLength: 4,
  });
  const ids = tf.tensor([tokens, [1, 1, 3, 0]], [2, 4], 'int32');
  const [found, wanted] = [block.forward(ids), layer.apply(ids) as tf.Tensor];
  expect(found.shape).toEqual([2, 4, 3]);
  expectClose(found.dataSync(), wanted.dataSync(), 0);

  const dX = tf.tensor(randn(8, 3, rng('dX'))).reshape([2, 4, 3]);
  const { grads } = tf.variableGrads(() => tf.sum(tf.mul(block.forward(ids), dX)), [block.E]);
  const rows = (dX.reshape([8, 3]).arraySync() as Mat).map((row) => row);
  const sparse = embedBackward(rows, [...tokens, 1, 1, 3, 0]);
  expectClose(
    grads[block.E.name]!.arraySync() as Mat,
    Array.from({ length: 5 }, (_, i) => sparse.get(i) ?? [0, 0, 0]),
    1e-6,
  );
  tf.disposeVariables();
});

test('a token out of range is told with its place', () => {
  const block = embeddingBlock({ tokens: 5, units: 3, rng: rng(1) });
  expect(() => embed([0, 5], zeros(5, 2))).toThrow(
    new RangeError(
      'Cannot embed token 5 at (1): wanted a whole number from 0 to 4, since there are 5 tokens',
    ),
  );
  expect(() => embed([-1], zeros(5, 2))).toThrow(
    new RangeError(
      'Cannot embed token -1 at (0): wanted a whole number from 0 to 4, since there are 5 tokens',
    ),
  );
  const ids = tf.tensor2d([
    [0, 1, 2],
    [3, 4, 7],
  ]);
  expect(() => block.forward(ids)).toThrow(
    new RangeError(
      'Cannot embed token 7 at (1, 2): wanted a whole number from 0 to 4, since there are 5 tokens',
    ),
  );
  expect(() => embedBackward([[1, 2]], [0, 1])).toThrow(
    new RangeError(
      'Cannot go back through an embedding of 2 tokens with 1 rows of gradients: wanted one row for each token',
    ),
  );
  tf.disposeVariables();
});
