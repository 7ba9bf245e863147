import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { type Mat, randn } from '../../../lib/nn/matrix.ts';
import { decoderBlock } from '../../../lib/nn/transformer/decoder-block.ts';
import { encoderBlock } from '../../../lib/nn/transformer/encoder-block.ts';
import { expectClose } from '../close.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const [units, heads, time] = [6, 2, 5];
const options = () => ({ units, heads, rng: rng('weights') });
const example = (name = 'x', rows = time): Mat => randn(rows, units, rng(name));
const first = (t: tf.Tensor) => (t.arraySync() as Mat[])[0]!;

/** Layer norm by hand. */
const norm = (X: Mat): Mat =>
  X.map((row) => {
    const mean = row.reduce((a, b) => a + b) / row.length;
    const variance = row.reduce((sum, one) => sum + (one - mean) ** 2, 0) / row.length;
    return row.map((one) => (one - mean) / Math.sqrt(variance + 1e-5));
  });

describe.each([true, false])('with the norm first: %s', (normFirst) => {
  test('an encoder block whose parts give nothing is its way past them', () => {
    const block = encoderBlock({
      ...options(),
      normFirst,
      weights: (shape) => new Float32Array(shape[0]! * shape[1]!),
    });
    const X = example();
    expectClose(first(block.forward(tf.tensor3d([X]))), normFirst ? X : norm(norm(X)), 1e-5);
  });

  test('a decoder block whose parts give nothing, too', () => {
    const block = decoderBlock({
      ...options(),
      normFirst,
      weights: (shape) => new Float32Array(shape[0]! * shape[1]!),
    });
    const X = example();
    const found = block.forward(tf.tensor3d([X]), tf.tensor3d([example('memory')]));
    expectClose(first(found), normFirst ? X : norm(norm(norm(X))), 1e-5);
  });

  test('without a mask an encoder block is equivariant: another order gives the results in that order', () => {
    const block = encoderBlock({ ...options(), normFirst });
    const order = [4, 2, 0, 1, 3];
    const X = example();
    const [straight, turned] = [X, order.map((i) => X[i]!)].map((x) =>
      first(block.forward(tf.tensor3d([x]))),
    );
    expectClose(
      turned!,
      order.map((i) => straight![i]!),
      1e-5,
    );
  });

  test('a causal encoder block and a decoder block do not see later time steps: exactly 0', () => {
    const encoder = encoderBlock({ ...options(), normFirst, causal: true });
    const decoder = decoderBlock({ ...options(), normFirst });
    const memory = tf.tensor3d([example('memory', 7)]);
    const X = example();
    const changed = X.with(3, example('changed')[0]!);
    for (const forward of [
      (x: tf.Tensor) => encoder.forward(x),
      (x: tf.Tensor) => decoder.forward(x, memory),
    ]) {
      const [before, after] = [X, changed].map((x) => first(forward(tf.tensor3d([x]))));
      expect(after!.slice(0, 3)).toEqual(before!.slice(0, 3));
      expect(after![3]).not.toEqual(before![3]);
      expect(after![4]).not.toEqual(before![4]);
    }
  });

  test('padding that is masked changes nothing for the tokens, in encoder and memory', () => {
    const encoder = encoderBlock({ ...options(), normFirst });
    const decoder = decoderBlock({ ...options(), normFirst });
    const mask = tf.tensor2d([[1, 1, 1, 1, 1, 0, 0]]);
    const [short, long] = [example(), [...example(), ...example('padding', 2)]].map((x) => tf.tensor3d([x]));
    expectClose(first(encoder.forward(long!, { mask })).slice(0, time), first(encoder.forward(short!)), 1e-6);
    const x = tf.tensor3d([example('target', 3)]);
    expectClose(
      first(decoder.forward(x, long!, { memoryMask: mask })),
      first(decoder.forward(x, short!)),
      1e-6,
    );
    expect(first(decoder.forward(x, long!))).not.toEqual(first(decoder.forward(x, short!)));
  });
});

test('a decoder block looks at its memory', () => {
  const block = decoderBlock(options());
  const x = tf.tensor3d([example()]);
  const [one, other] = ['a', 'b'].map((name) => first(block.forward(x, tf.tensor3d([example(name)]))));
  expect(Math.abs(one![0]![0]! - other![0]![0]!)).toBeGreaterThan(1e-4);
});

test('dropout is there in training alone, and the same for the same seed', () => {
  const x = tf.tensor3d([example()]);
  const run = (training: boolean) =>
    first(encoderBlock({ ...options(), dropout: 0.5 }).forward(x, { training }));
  expect(run(true)).toEqual(run(true));
  expect(run(false)).toEqual(first(encoderBlock(options()).forward(x)));
  expect(run(true)).not.toEqual(run(false));
});

test('inputs of another width and heads that do not divide are told', () => {
  expect(() => encoderBlock(options()).forward(tf.zeros([1, 2, 3]))).toThrow(
    new RangeError(
      'Cannot apply an encoder block with 6 units to an input of shape (1, 2, 3): wanted (batch, time, 6)',
    ),
  );
  expect(() => decoderBlock(options()).forward(tf.zeros([1, 2, 6]), tf.zeros([1, 6]))).toThrow(
    new RangeError(
      'Cannot apply a decoder block with 6 units to an input of shape (1, 6): wanted (batch, time, 6)',
    ),
  );
  expect(() => decoderBlock({ ...options(), heads: 4 })).toThrow(
    new RangeError('Cannot split 6 units into 4 heads: wanted a number of heads that divides 6'),
  );
});
