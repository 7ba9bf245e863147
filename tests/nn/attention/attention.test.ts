import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { attention, attentionBackward } from '../../../lib/nn/attention/attention.ts';
import { causalMask } from '../../../lib/nn/attention/causal-mask.ts';
import { scaledDotProduct } from '../../../lib/nn/attention/scaled-dot-product.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { dot, type Mat, matMul, randn, zeros } from '../../../lib/nn/matrix.ts';
import { expectClose } from '../close.ts';

const [queries, keys, d, width] = [4, 5, 3, 2];
const example = () => ({
  Q: randn(queries, d, rng('Q')),
  K: randn(keys, d, rng('K')),
  V: randn(keys, width, rng('V')),
});

/** The definition, number by number. */
function byLoops(Q: Mat, K: Mat, V: Mat, mask?: boolean[][]): Mat {
  const out: Mat = [];
  for (let i = 0; i < Q.length; i++) {
    const powers: number[] = [];
    for (let j = 0; j < K.length; j++) {
      let score = 0;
      for (let k = 0; k < K[0]!.length; k++) score += Q[i]![k]! * K[j]![k]!;
      powers.push(mask && !mask[i]![j] ? 0 : Math.exp(score / Math.sqrt(K[0]!.length)));
    }
    const row = V[0]!.map(() => 0);
    for (let j = 0; j < K.length; j++)
      for (let k = 0; k < row.length; k++)
        row[k]! += (powers[j]! / powers.reduce((a, b) => a + b)) * V[j]![k]!;
    out.push(row);
  }
  return out;
}

const someMask = Array.from({ length: queries }, (_, i) =>
  Array.from({ length: keys }, (__, j) => (i * 2 + j * 3) % 4 !== 0),
);

test.each([
  ['all keys', undefined],
  ['the keys of a mask', someMask],
])('attention to %s is that of three loops', (_, mask) => {
  const { Q, K, V } = example();
  const { out, weights } = attention(Q, K, V, mask);
  expectClose(out, byLoops(Q, K, V, mask));
  for (const row of weights) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  if (mask) expect(weights.map((row) => row.map((weight) => weight > 0))).toEqual(mask);
});

test('a query that is like one key by far gets its value', () => {
  const K = [
    [100, 0],
    [0, 100],
  ];
  expectClose(attention([[0, 100]], K, [[1], [7]]).out, [[7]]);
  expectClose(attention([[0, 0]], K, [[1], [7]]).out, [[4]]); // like none: the mean
});

test('another order of the keys and their values changes nothing; of the queries, the same order of the results', () => {
  const { Q, K, V } = example();
  const order = [3, 0, 4, 2, 1];
  const turned = attention(
    Q,
    order.map((j) => K[j]!),
    order.map((j) => V[j]!),
  );
  expectClose(turned.out, attention(Q, K, V).out, 1e-14);
  const rows = [2, 0, 3, 1];
  const { out } = attention(
    rows.map((i) => Q[i]!),
    K,
    V,
  );
  expect(out).toEqual(rows.map((i) => attention(Q, K, V).out[i]!));
});

test('self-attention is equivariant: the sequence in another order gives the results in that order', () => {
  const X = randn(5, 3, rng('X'));
  const order = [4, 2, 0, 1, 3];
  const turned = order.map((i) => X[i]!);
  const { out } = attention(turned, turned, turned);
  expectClose(
    out,
    order.map((i) => attention(X, X, X).out[i]!),
    1e-14,
  );
});

test('with a causal mask, a change of a later token changes nothing: exactly 0', () => {
  const X = randn(6, 3, rng('causal'));
  const [before, after] = [X, X.with(4, [9, -9, 9])].map((x) => attention(x, x, x, causalMask(6)).out);
  expect(after!.slice(0, 4)).toEqual(before!.slice(0, 4));
  expect(after![4]).not.toEqual(before![4]);
  expect(after![5]).not.toEqual(before![5]);
});

test('the causal mask is a lower triangle', () => {
  expect(causalMask(3)).toEqual([
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

describe.each([
  ['without a mask', undefined],
  ['with a mask', someMask],
])('backwards, %s', (_, mask) => {
  const { Q, K, V } = example();
  const dOut = randn(queries, width, rng('dOut'));
  const { weights } = attention(Q, K, V, mask);
  const gradients = attentionBackward(dOut, { Q, K, V, weights });
  const loss = (changed: Partial<ReturnType<typeof example>>) => {
    const now = { Q, K, V, ...changed };
    return dot(attention(now.Q, now.K, now.V, mask).out.flat(), dOut.flat());
  };
  test.each(['Q', 'K', 'V'] as const)('the gradient by %s is the numerical one', (name) => {
    const at = { Q, K, V }[name];
    const check = gradientCheck((x: Mat) => loss({ [name]: x }), gradients[`d${name}`], at);
    expect(check.largest).toBeLessThan(1e-7);
  });
});

test('that of tensors is the plain one for each example and head', () => {
  const make = (name: string, rows: number, columns: number) =>
    [0, 1].map((n) => [0, 1, 2].map((h) => randn(rows, columns, rng(`${name} ${n} ${h}`))));
  const [q, k, v] = [make('q', queries, d), make('k', keys, d), make('v', keys, width)];
  const tensors = [q, k, v].map((x) => tf.tensor4d(x)) as [tf.Tensor, tf.Tensor, tf.Tensor];
  const mask = tf.tensor2d(someMask.map((row) => row.map(Number)));
  for (const masked of [false, true]) {
    const before = tf.memory().numTensors;
    const { out, weights } = scaledDotProduct(...tensors, masked ? mask : undefined);
    expect(tf.memory().numTensors).toBe(before + 2);
    const wanted = q.map((heads, n) =>
      heads.map((Q, h) => attention(Q, k[n]![h]!, v[n]![h]!, masked ? someMask : undefined)),
    );
    expectClose(
      out.arraySync() as Mat[][],
      wanted.map((heads) => heads.map((one) => one.out)),
      1e-6,
    );
    expectClose(
      weights.arraySync() as Mat[][],
      wanted.map((heads) => heads.map((one) => one.weights)),
      1e-6,
    );
  }
});

test('crossing matrices are told', () => {
  const { Q, K, V } = example();
  expect(() => attention(Q, zeros(5, 2), V)).toThrow(
    new RangeError(
      'Cannot attend with Q of (4, 3), K of (5, 2) and V of (5, 2): wanted (queries, d), (keys, d) and (keys, values)',
    ),
  );
  expect(() => attention(Q, K, zeros(4, 2))).toThrow(
    new RangeError(
      'Cannot attend with Q of (4, 3), K of (5, 3) and V of (4, 2): wanted (queries, d), (keys, d) and (keys, values)',
    ),
  );
  expect(() => attention(Q, K, V, causalMask(4))).toThrow(
    new RangeError('Cannot attend with a mask of 4 rows of 4: wanted (4, 5), (queries, keys)'),
  );
  const blind = someMask.with(
    2,
    someMask[2]!.map(() => false),
  );
  expect(() => attention(Q, K, V, blind)).toThrow(
    new RangeError(
      'Cannot attend: query 2 may look at no key; wanted one true or more in each row of the mask',
    ),
  );
});

test('cross attention takes as many results as queries, of the width of the values', () => {
  const { Q, K, V } = example();
  const { out, weights } = attention(Q, K, V);
  expect([out.length, out[0]!.length]).toEqual([queries, width]);
  expectClose(out, matMul(weights, V));
});
