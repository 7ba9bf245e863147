import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { difference, rng } from '../../lib/base/index.ts';

const text = (found: unknown, wanted: unknown, within?: number) =>
  difference(found, wanted, { within })?.text;

test.each<[string, unknown, unknown, string]>([
  ['numbers', 3, 4, 'it is 3, expected 4'],
  [
    'a number in a list of lists',
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 2],
      [3, 5],
    ],
    '[1][1] is 4, expected 5',
  ],
  ['lengths', [1, 2], [1, 2, 3], 'it has 2 elements, expected 3'],
  ['inner lengths', [[1], [2]], [[1], [2, 3]], '[1] has 1 element, expected 2'],
  ['kinds', '3', 3, "it is '3', expected 3"],
  ['null and undefined', null, undefined, 'it is null, expected undefined'],
  ['a field', { w: [1], b: 2 }, { w: [1], b: 3 }, '.b is 2, expected 3'],
  ['a field that is missing', { w: 1 }, { w: 1, b: 3 }, '.b is missing, expected 3'],
  ['a field too much', { w: 1, 'a b': 2 }, { w: 1 }, '["a b"] is 2, expected nothing there'],
  ['maps', new Map([['a', 1]]), new Map([['a', 2]]), ".get('a') is 1, expected 2"],
  ['keys of maps', new Map(), new Map([['a', 2]]), ".get('a') is missing, expected 2"],
  ['sets', new Set([1]), new Set([1, 2]), 'it lacks 2'],
  ['sets with more', new Set([1, 2]), new Set([1]), 'it has 2 too much'],
  ['NaN and a number', Number.NaN, 0, 'it is NaN, expected 0'],
  ['infinities', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 'it is -Infinity, expected Infinity'],
  ['a number and a list', 1, [1], 'it is 1, expected [ 1 ]'],
])('the first difference of %s is told with its place', (_, found, wanted, sentence) => {
  expect(text(found, wanted)).toBe(sentence);
});

test.each<[string, unknown, unknown]>([
  ['NaN and NaN', [Number.NaN], [Number.NaN]],
  ['0 and -0', 0, -0],
  ['a typed array and a list', Float32Array.of(1, 2), [1, 2]],
  [
    'a tensor and its arrays',
    tf.tensor2d([
      [1, 2],
      [3, 4],
    ]),
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['two tensors', tf.scalar(5), tf.scalar(5)],
  ['dates', new Date(5), new Date(5)],
  ['errors', new RangeError('a'), new RangeError('a')],
])('%s are the same', (_, found, wanted) => {
  expect(difference(found, wanted)).toBeUndefined();
});

test('a frame is known by its methods', async () => {
  const { DataFrame } = await import('danfojs-node');
  const frame = (last: number) =>
    new DataFrame(
      [
        [1, 2],
        [3, last],
      ],
      { columns: ['a', 'b'] },
    );
  expect(difference(frame(4), frame(4))).toBeUndefined();
  expect(text(frame(4), frame(5))).toBe('.values[1][1] is 4, expected 5');
});

test('numbers may be apart as far as is said and no farther', () => {
  expect(text([1.001], [1], 0.01)).toBeUndefined();
  expect(text([1.02], [1], 0.01)).toBe('[0] is 1.02, expected 1');
  expect(text([Number.POSITIVE_INFINITY], [1], 1e300)).toBe('[0] is Infinity, expected 1');
});

test('what contains itself ends', () => {
  const ring = (last: number) => {
    const list: unknown[] = [1, last];
    list.push(list);
    return list;
  };
  expect(text(ring(2), ring(2))).toBeUndefined();
  expect(text(ring(2), ring(3))).toBe('[1] is 2, expected 3');
});

test('random values differ exactly where Node says that they do', () => {
  const random = rng('differences');
  const value = (depth: number): unknown => {
    const kind = random.int(depth > 2 ? 3 : 5);
    if (kind === 0) return random.int(3);
    if (kind === 1) return random.pick(['a', 'b']);
    if (kind === 2) return random.pick([true, false, null]);
    const parts = Array.from({ length: random.int(3) }, () => value(depth + 1));
    return kind === 3 ? parts : Object.fromEntries(parts.map((part, at) => [`k${at}`, part]));
  };
  let same = 0;
  for (let i = 0; i < 5000; i++) {
    const [a, b] = [value(0), value(0)];
    const equal = isDeepStrictEqual(a, b);
    if (equal) same++;
    expect(difference(a, b) === undefined).toBe(equal);
  }
  expect(same).toBeGreaterThan(200);
});
