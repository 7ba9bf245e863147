import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { type ActivationName, activationBlock } from '../../lib/nn/activation-block.ts';
import { activations } from '../../lib/nn/activations/activations.ts';
import type { Elementwise } from '../../lib/nn/activations/elementwise.ts';
import type { Block } from '../../lib/nn/block.ts';
import { convBlock } from '../../lib/nn/convolution/conv-block.ts';
import { conv2d, conv2dBackward } from '../../lib/nn/convolution/conv2d.ts';
import { type Filters, makePicture, type Picture, pictureShape } from '../../lib/nn/convolution/picture.ts';
import { transposedConvBlock } from '../../lib/nn/convolution/transposed-conv-block.ts';
import { transposedConv2d, transposedConv2dBackward } from '../../lib/nn/convolution/transposed-conv2d.ts';
import { dense, denseBackward } from '../../lib/nn/dense.ts';
import { linearBlock } from '../../lib/nn/linear-block.ts';
import { type Mat, randn } from '../../lib/nn/matrix.ts';
import {
  batchNorm,
  batchNormBackward,
  batchNormInUse,
  updateRunning,
} from '../../lib/nn/norms/batch-norm.ts';
import { batchNormBlock } from '../../lib/nn/norms/batch-norm-block.ts';
import { instanceNorm, instanceNormBackward } from '../../lib/nn/norms/instance-norm.ts';
import { instanceNormBlock } from '../../lib/nn/norms/instance-norm-block.ts';
import { layerNorm, layerNormBackward } from '../../lib/nn/norms/layer-norm.ts';
import { layerNormBlock } from '../../lib/nn/norms/layer-norm-block.ts';
import { localResponseNorm, localResponseNormBackward } from '../../lib/nn/norms/local-response-norm.ts';
import { localResponseNormBlock } from '../../lib/nn/norms/local-response-norm-block.ts';
import { averagePool, averagePoolBackward } from '../../lib/nn/pooling/average-pool.ts';
import { globalAveragePool, globalAveragePoolBackward } from '../../lib/nn/pooling/global-pool.ts';
import { maxPool, maxPoolBackward } from '../../lib/nn/pooling/max-pool.ts';
import { globalAverageBlock, poolBlock } from '../../lib/nn/pooling/pool-block.ts';
import { expectClose } from './close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

type Nested = number[] | Nested[];
interface Outcome {
  y: Nested;
  dx: Nested;
  /** By the parameters, in their order. */
  slopes: Nested[];
}

/** What a block makes of x in training, and its gradients for dy, by tensorflow.js. */
function byTensors(block: Block, x: Nested, dy: Nested): Outcome {
  return tf.tidy(() => {
    const input = tf.variable(tf.tensor(x as number[]));
    const forward = () => block.forward(input, { training: true });
    const loss = () => tf.sum(tf.mul(forward(), tf.tensor(dy as number[]))) as tf.Scalar;
    const y = forward().arraySync() as Nested;
    const variables = [input, ...block.parameters];
    const { grads } = tf.variableGrads(loss, variables);
    const [dx, ...slopes] = variables.map(({ name }) => grads[name]!.arraySync() as Nested);
    input.dispose();
    return { y, dx: dx!, slopes };
  });
}

function expectSame(block: Block, x: Nested, dy: Nested, wanted: Outcome): void {
  const found = byTensors(block, x, dy);
  expectClose(found.y, wanted.y, 2e-5);
  expectClose(found.dx, wanted.dx, 2e-5);
  expect(found.slopes.length).toBe(wanted.slopes.length);
  for (const [i, slopes] of found.slopes.entries()) expectClose(slopes, wanted.slopes[i]!, 2e-5);
}

const arraysOf = <Arrays>(block: Block) => block.parameters.map((variable) => variable.arraySync()) as Arrays;
const picture = (random: Rng, shape: [number, number, number]) => makePicture(shape, () => random.normal());
const like = (random: Rng, y: Picture) => picture(random, pictureShape(y));

/** gamma and beta that are not 1 and 0. */
function moved(block: Block, random: Rng): [number[], number[]] {
  for (const variable of block.parameters)
    variable.assign(tf.tensor(Array.from({ length: variable.size }, () => random.normal())));
  return arraysOf<[number[], number[]]>(block);
}

test('a linear block is the dense layer on arrays, with all gradients', () => {
  const random = rng('linear');
  const block = linearBlock({ inputs: 4, units: 3, rng: random });
  block.parameters[1]!.assign(tf.tensor([1, 2, 3]));
  const [w, b] = arraysOf<[Mat, number[]]>(block);
  const [X, dY] = [randn(5, 4, random), randn(5, 3, random)];
  const { dX, dw, db } = denseBackward(dY, { X, w });
  expectSame(block, X, dY, { y: dense(X, w, b), dx: dX, slopes: [dw, db] });
});

test.each(Object.keys(activations) as ActivationName[])('the block %s is the function on numbers', (name) => {
  const { f, derivative } = activations[name as keyof typeof activations] as unknown as Record<
    string,
    Elementwise
  >;
  const [X, dY] = [randn(3, 4, rng(name)), randn(3, 4, rng(`${name} upstream`))];
  const slopes = derivative!(X);
  const dx = dY.map((row, i) => row.map((value, j) => value * slopes[i]![j]!));
  expectSame(activationBlock(name), X, dY, { y: f!(X), dx, slopes: [] });
});

test.each([
  { padding: 'same' as const },
  { stride: 2, padding: 2 },
  { dilation: 2, padding: 'same' as const },
  { dilation: 3, padding: 3, stride: 2, kernel: 2 },
])('a convolution block is the convolution by loops, with all gradients (%p)', (options) => {
  const random = rng('conv');
  const block = convBlock({ inputs: 2, filters: 3, rng: random, ...options });
  block.parameters[1]!.assign(tf.tensor([1, 2, 3]));
  const [w, b] = arraysOf<[Filters, number[]]>(block);
  const x = picture(random, [7, 6, 2]);
  const y = conv2d(x, w, b, options);
  const dy = like(random, y);
  const { dx, dw, db } = conv2dBackward(dy, { x, w }, options);
  expectSame(block, [x], [dy], { y: [y], dx: [dx], slopes: [dw, db] });
});

test.each(['same', 'valid'] as const)(
  'a transposed convolution is the one on arrays (padding %s)',
  (padding) => {
    const random = rng('transposed');
    const block = transposedConvBlock({ inputs: 2, filters: 3, padding, rng: random });
    block.parameters[1]!.assign(tf.tensor([1, 2, 3]));
    const [w, b] = arraysOf<[Filters, number[]]>(block);
    const options = { stride: 2, padding };
    const x = picture(random, [3, 4, 2]);
    const y = transposedConv2d(x, w, b, options);
    const dy = like(random, y);
    const { dx, dw, db } = transposedConv2dBackward(dy, { x, w }, options);
    expectSame(block, [x], [dy], { y: [y], dx: [dx], slopes: [dw, db] });
  },
);

describe('pooling', () => {
  const random = rng('pools');
  const x = makePicture([6, 5, 2], () => -1 - random()); // negative: zeros around would win

  test.each([{}, { size: 3, stride: 2, padding: 'same' as const }, { size: 3, stride: 2, padding: 1 }])(
    'blocks are the functions on arrays, at the border as well (%p)',
    (options) => {
      const { y, winners } = maxPool(x, options);
      const dy = like(random, y);
      const shape = pictureShape(x);
      expectSame(poolBlock(options), [x], [dy], {
        y: [y],
        dx: [maxPoolBackward(dy, winners, shape)],
        slopes: [],
      });
      const average = poolBlock({ kind: 'average', ...options });
      const dx = averagePoolBackward(dy, shape, options);
      expectSame(average, [x], [dy], { y: [averagePool(x, options)], dx: [dx], slopes: [] });
    },
  );

  test('the global average is the one on arrays', () => {
    const dx = globalAveragePoolBackward([1, -2], pictureShape(x));
    expectSame(globalAverageBlock(), [x], [[1, -2]], { y: [globalAveragePool(x)], dx: [dx], slopes: [] });
  });
});

describe('norms', () => {
  const random = rng('norms');

  test('batch norm is the one on arrays in training, and in use after it', () => {
    const block = batchNormBlock({ channels: 3, momentum: 0.8 });
    const [gamma, beta] = moved(block, random);
    const [X, dY] = [randn(6, 3, random), randn(6, 3, random)];
    const cache = batchNorm(X, gamma, beta);
    const { dX, dGamma, dBeta } = batchNormBackward(dY, cache);
    expectSame(block, X, dY, { y: cache.Y, dx: dX, slopes: [dGamma, dBeta] });
    // It went forward in training twice: for y, and for the gradients.
    const twice = (first: number, batch: number[]) =>
      updateRunning(updateRunning([first, first, first], batch, 0.8), batch, 0.8);
    const running = { mean: twice(0, cache.mean), variance: twice(1, cache.variance) };
    const found = tf.tidy(() => block.forward(tf.tensor2d(X)).arraySync() as Mat);
    expectClose(found, batchNormInUse(X, gamma, beta, running), 1e-5);
    expect(block.state!.map(({ trainable }) => trainable)).toEqual([false, false]);
  });

  test('batch norm of pictures takes all pixels of all pictures as examples', () => {
    const block = batchNormBlock({ channels: 2 });
    const [gamma, beta] = moved(block, random);
    const pictures = [picture(random, [2, 3, 2]), picture(random, [2, 3, 2])];
    const { Y } = batchNorm(pictures.flat(2), gamma, beta);
    const found = tf.tidy(
      () => block.forward(tf.tensor4d(pictures), { training: true }).arraySync() as Picture[],
    );
    expectClose(found.flat(2), Y, 1e-5);
  });

  test('layer norm is the one on arrays', () => {
    const block = layerNormBlock({ channels: 5 });
    const [gamma, beta] = moved(block, random);
    const [X, dY] = [randn(4, 5, random), randn(4, 5, random)];
    const cache = layerNorm(X, gamma, beta);
    const { dX, dGamma, dBeta } = layerNormBackward(dY, cache);
    expectSame(block, X, dY, { y: cache.Y, dx: dX, slopes: [dGamma, dBeta] });
  });

  test('instance norm is the one on arrays', () => {
    const block = instanceNormBlock({ channels: 2 });
    const [gamma, beta] = moved(block, random);
    const x = picture(random, [3, 4, 2]);
    const { y, cache } = instanceNorm(x, gamma, beta);
    const dy = like(random, y);
    const { dx, dGamma, dBeta } = instanceNormBackward(dy, cache);
    expectSame(block, [x], [dy], { y: [y], dx: [dx], slopes: [dGamma, dBeta] });
  });

  test.each(['sum', 'mean'] as const)('local response norm of the %s is the one on arrays', (of) => {
    const options = { radius: 1, bias: 2, alpha: 0.5, beta: 0.75, of };
    const x = picture(random, [2, 2, 5]);
    const dy = like(random, x);
    const y = x.map((row) => row.map((pixel) => localResponseNorm(pixel, options)));
    const dx = x.map((row, i) =>
      row.map((pixel, j) => localResponseNormBackward(dy[i]![j]!, pixel, options)),
    );
    expectSame(localResponseNormBlock(options), [x], [dy], { y: [y], dx: [dx], slopes: [] });
  });
});
