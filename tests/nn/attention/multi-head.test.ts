import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { attention } from '../../../lib/nn/attention/attention.ts';
import { causalMask } from '../../../lib/nn/attention/causal-mask.ts';
import { joinHeads, splitHeads } from '../../../lib/nn/attention/heads.ts';
import { learnedPositionsBlock } from '../../../lib/nn/attention/learned-positions-block.ts';
import { multiHeadBlock } from '../../../lib/nn/attention/multi-head-block.ts';
import {
  positionalEncoding,
  positionalEncodingBlock,
} from '../../../lib/nn/attention/positional-encoding.ts';
import { dense } from '../../../lib/nn/dense.ts';
import { dot, type Mat, randn, type Vec } from '../../../lib/nn/matrix.ts';
import { expectClose } from '../close.ts';

beforeAll(() => void tf.setBackend('cpu'));
afterEach(() => tf.disposeVariables());

const [time, units, heads] = [5, 6, 3];
const example = (name = 'x', rows = time): Mat => randn(rows, units, rng(name));

test('heads are equal parts of the units, in order, and come together again', () => {
  const x = tf.range(0, 2 * 3 * 4).reshape([2, 3, 4]);
  const split = splitHeads(x, 2);
  expect(split.shape).toEqual([2, 2, 3, 2]);
  expect((split.arraySync() as number[][][][])[1]![1]![2]).toEqual([22, 23]);
  expect(joinHeads(split).arraySync()).toEqual(x.arraySync());
});

test.each([false, true])(
  'is plain attention for each head, put together by products; causal: %s',
  (causal) => {
    const block = multiHeadBlock({ units, heads, rng: rng(1), causal });
    for (const [i, variable] of block.parameters.entries())
      if (variable.rank === 1) variable.assign(tf.tensor1d(randn(1, units, rng(i))[0]!)); // biases that are not 0
    const [wq, bq, wk, bk, wv, bv, wo, bo] = block.parameters.map((variable) =>
      variable.arraySync(),
    ) as unknown as [Mat, Vec, Mat, Vec, Mat, Vec, Mat, Vec];
    const X = example();
    const [Q, K, V] = [dense(X, wq, bq), dense(X, wk, bk), dense(X, wv, bv)];
    const d = units / heads;
    const part = (A: Mat, h: number) => A.map((row) => row.slice(h * d, (h + 1) * d));
    const parts = Array.from(
      { length: heads },
      (_, h) => attention(part(Q, h), part(K, h), part(V, h), causal ? causalMask(time) : undefined).out,
    );
    const joined = X.map((_, t) => parts.flatMap((out) => out[t]!));
    const found = block.forward(tf.tensor3d([example('other'), X]));
    expectClose((found.arraySync() as Mat[])[1]!, dense(joined, wo, bo), 1e-5);
  },
);

test('without a mask another order of time steps gives the results in that order', () => {
  const block = multiHeadBlock({ units, heads, rng: rng(1) });
  const order = [4, 2, 0, 1, 3];
  const X = example();
  const [straight, turned] = [X, order.map((i) => X[i]!)].map(
    (x) => (block.forward(tf.tensor3d([x])).arraySync() as Mat[])[0]!,
  );
  expectClose(
    turned!,
    order.map((i) => straight![i]!),
    1e-6,
  );
});

test('with a causal mask a change of a later time step changes nothing: exactly 0', () => {
  const block = multiHeadBlock({ units, heads, rng: rng(1), causal: true });
  const X = example();
  const [before, after] = [X, X.with(3, example('changed')[0]!)].map(
    (x) => (block.forward(tf.tensor3d([x])).arraySync() as Mat[])[0]!,
  );
  expect(after!.slice(0, 3)).toEqual(before!.slice(0, 3));
  expect(after![3]).not.toEqual(before![3]);
});

test('cross attention looks at another sequence, of another length, and gives a weight for each pair', () => {
  const block = multiHeadBlock({ units, heads, rng: rng(1) });
  const [x, memory] = [tf.tensor3d([example()]), tf.tensor3d([example('memory', 7)])];
  const { out, weights } = block.attend(x, memory);
  expect([out.shape, weights.shape]).toEqual([
    [1, time, units],
    [1, heads, time, 7],
  ]);
  expectClose(weights.sum(-1).dataSync(), new Array(heads * time).fill(1), 1e-6);
  const mask = tf.tensor([1, 1, 1, 0, 0, 1, 1], [1, 1, 1, 7]);
  const seen = block.attend(x, memory, mask).weights.arraySync() as number[][][][];
  for (const row of seen[0]!.flat())
    expect(row.map((weight) => weight > 0)).toEqual([true, true, true, false, false, true, true]);
});

describe('positions', () => {
  test('the encoding has the numbers of its formula', () => {
    const P = positionalEncoding(50, 8);
    expect(P[0]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expectClose(P[3]!.slice(0, 4), [Math.sin(3), Math.cos(3), Math.sin(0.3), Math.cos(0.3)]);
    expectClose(P[49]!.slice(6), [Math.sin(0.049), Math.cos(0.049)]); // 10000^(6/8) = 1000
  });

  test('two places are as alike as they are near, wherever they lie', () => {
    const P = positionalEncoding(30, 16);
    const alike = (a: number, b: number) => dot(P[a]!, P[b]!);
    for (const t of [0, 7, 20]) expect(alike(t, t + 5)).toBeCloseTo(alike(3, 8), 10);
    expect(alike(4, 4)).toBeCloseTo(8, 12);
    expect(alike(4, 5)).toBeGreaterThan(alike(4, 7));
  });

  test('both blocks add a row for each time step', () => {
    const x = tf.tensor3d([example(), example('other')]);
    const added = tf.sub(positionalEncodingBlock().forward(x), x).arraySync() as Mat[];
    for (const one of added) expectClose(one, positionalEncoding(time, units), 1e-6);
    const learned = learnedPositionsBlock({ length: 9, units, rng: rng(2) });
    const P = learned.parameters[0]!.arraySync() as Mat;
    for (const one of tf.sub(learned.forward(x), x).arraySync() as Mat[])
      expectClose(one, P.slice(0, time), 1e-6);
  });

  test('with positions, self-attention tells orders apart', () => {
    const block = multiHeadBlock({ units, heads, rng: rng(1) });
    const both = [[...example()], [...example()].reverse()].map(
      (x) => (block.forward(positionalEncodingBlock().forward(tf.tensor3d([x]))).arraySync() as Mat[])[0]!,
    );
    expect(Math.abs(both[0]![0]![0]! - both[1]!.at(-1)![0]!)).toBeGreaterThan(1e-3);
  });
});

test('what does not fit is told with what is wanted', () => {
  expect(() => multiHeadBlock({ units: 6, heads: 4, rng: rng(1) })).toThrow(
    new RangeError('Cannot split 6 units into 4 heads: wanted a number of heads that divides 6'),
  );
  expect(() => splitHeads(tf.zeros([2, 3]), 1)).toThrow(
    new RangeError('Cannot split (2, 3) into heads: wanted (batch, time, units)'),
  );
  const block = multiHeadBlock({ units, heads, rng: rng(1) });
  expect(() => block.forward(tf.zeros([1, 2, 4]))).toThrow(
    new RangeError('Cannot attend with 6 units to an input of shape (1, 2, 4): wanted (batch, time, 6)'),
  );
  expect(() => block.attend(tf.zeros([1, 2, 6]), tf.zeros([2, 2, 6]))).toThrow(
    new RangeError(
      'Cannot attend with 6 units to an input of shape (1, 2, 6) and (2, 2, 6): wanted (batch, time, 6)',
    ),
  );
  expect(() => positionalEncoding(3, 5)).toThrow(
    new RangeError(
      'Cannot make a positional encoding of 5 numbers: wanted an even number, since each wave has a sine and a cosine',
    ),
  );
  expect(() => positionalEncodingBlock().forward(tf.zeros([2, 4]))).toThrow(
    new RangeError('Cannot add a positional encoding to (2, 4): wanted (batch, time, units)'),
  );
  expect(() =>
    learnedPositionsBlock({ length: 3, units: 2, rng: rng(1) }).forward(tf.zeros([1, 4, 2])),
  ).toThrow(
    new RangeError(
      'Cannot add learned positions to (1, 4, 2): wanted (batch, time, 2), with at most 3 time steps',
    ),
  );
});
