import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from '../../../lib/base/index.ts';
import { same, TensorData } from '../../../lib/grading/index.ts';
import { decode } from '../../../lib/grading/wire/decode.ts';
import { encode } from '../../../lib/grading/wire/encode.ts';
import { Strange } from '../../../lib/grading/wire/strange.ts';

const float = (...values: number[]) => Float32Array.from(values);
const tensor = (shape: number[], ...values: number[]) => new TensorData('float32', shape, float(...values));

test.each([
  ['numbers', 1, 1],
  ['NaN', Number.NaN, Number.NaN],
  ['both zeros', -0, 0],
  ['infinity', [Number.POSITIVE_INFINITY], [Number.POSITIVE_INFINITY]],
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['typed arrays of a kind', float(1, 2), float(1, 2)],
  ['tensors', tensor([2, 1], 1, 2), tensor([2, 1], 1, 2)],
  ['maps and sets', new Map([['a', new Set([1])]]), new Map([['a', new Set([1])]])],
  ['nothing', undefined, undefined],
  ['bigints', 5n, 5n],
  ['a key that is undefined', { a: undefined }, { a: undefined }],
])('%s are the same', (_, answer, wanted) => {
  expect(same(answer, wanted)).toBeUndefined();
});

const [secret, other] = [123456.5, 7];
test.each<[string, unknown, unknown, string]>([
  ['a number', other, secret, 'the answer is 7, which is not right'],
  ['NaN is no number', Number.NaN, secret, 'the answer is NaN, which is not right'],
  ['infinity is not finite', Number.NEGATIVE_INFINITY, secret, 'the answer is -Infinity, which is not right'],
  ['a text of the number', '123456.5', secret, 'the answer is a string, wanted is a number'],
  ['a list of it', [secret], secret, 'the answer is an array, wanted is a number'],
  ['a bigint', 2n, 2, 'the answer is a bigint, wanted is a number'],
  ['where undefined is wanted', other, undefined, 'the answer is 7, which is not right'],
  ['where null is wanted', { a: other }, { a: null }, 'the answer at .a is 7, which is not right'],
  ['undefined', undefined, [secret], 'the answer is undefined, wanted is an array'],
  ['null', null, { a: secret }, 'the answer is null, wanted is a record'],
  [
    'a place',
    [
      [1, 2],
      [3, other],
    ],
    [
      [1, 2],
      [3, secret],
    ],
    'the answer at [1][1] is 7, which is not right',
  ],
  ['a length', [1, 2], [1, 2, secret], 'the answer has the wrong length, 2'],
  [
    'a length inside',
    { rows: [[1], []] },
    { rows: [[1], [secret]] },
    'the answer at .rows[1] has the wrong length, 0',
  ],
  ['a hole in a list', [1, undefined], [1, secret], 'the answer at [1] is undefined, which is not right'],
  ['a key that is lacking', { a: 1 }, { a: 1, secret }, 'the answer lacks a key; it has a'],
  ['all keys', {}, { secret }, 'the answer lacks a key; it has none'],
  [
    'a word of the input as a key',
    new Map([['b', 1]]),
    new Map([['secret', 1]]),
    'the answer lacks a key; it has b',
  ],
  ['a key too much', { a: 1, b: 2 }, { a: 1 }, 'the answer at .b should not be there'],
  ['a typed array', [1, 2], float(1, 2), 'the answer is an array, wanted is a Float32Array'],
  [
    'another typed array',
    { x: new Float64Array(1) },
    { x: float(0) },
    'the answer at .x is a Float64Array, wanted is a Float32Array',
  ],
  [
    'a kind inside a map',
    new Map([['a', [1]]]),
    new Map([['a', float(1)]]),
    'the answer at .get(a) is an array, wanted is a Float32Array',
  ],
  ['a tensor where arrays are wanted', tensor([1], 1), [1], 'the answer is a tensor, wanted is an array'],
  [
    'another shape',
    tensor([1, 2], 1, 2),
    tensor([2, 1], 1, 2),
    'the answer at .shape[0] is 1, which is not right',
  ],
  ['another rank', tensor([2], 1, 2), tensor([2, 1], 1, 2), 'the answer at .shape has the wrong length, 1'],
  [
    'another dtype',
    new TensorData('int32', [1], Int32Array.of(1)),
    tensor([1], 1),
    "the answer at .dtype is 'int32', which is not right",
  ],
  ['a function', new Strange('a function'), [1], 'the answer is a function, wanted is an array'],
  [
    'a function inside',
    { f: new Strange('a promise') },
    { f: 3 },
    'the answer at .f is a promise, which is not right',
  ],
  ['a set', new Set([1]), new Set([secret]), 'the answer is Set(1) { 1 }, which is not right'],
  ['a book', 'x'.repeat(1000), 'y', `the answer is '${'x'.repeat(78)}…, which is not right`],
])('%s is told by what was found', (_, answer, wanted, text) => {
  expect(same(answer, wanted)).toBe(text);
});

describe('tolerance', () => {
  test.each([
    [1e-17, 0, 1e-16, true],
    [0.1 + 0.2, 0.3, 0, false],
    [0.1 + 0.2, 0.3, 1e-12, true],
    [Math.fround(0.1), 0.1, 1e-7, true],
    [1, 1 + 1e-6, 1e-7, false],
    [Number.NaN, 0, Number.POSITIVE_INFINITY, false],
    [Number.POSITIVE_INFINITY, 1, 1e300, false],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, false],
  ])('%p for %p within %p: %p', (answer, wanted, within, holds) => {
    expect(same(answer, wanted, { within }) === undefined).toBe(holds);
    expect(same([{ a: answer }], [{ a: wanted }], { within }) === undefined).toBe(holds);
  });
});

test('any list will do where it says so, and nothing else', () => {
  expect(same([1, 2], float(1, 2), { anyList: true })).toBeUndefined();
  expect(same({ a: float(1) }, { a: [1] }, { anyList: true })).toBeUndefined();
  expect(same({ 0: 1 }, [1], { anyList: true })).toBe('the answer is a record, wanted is an array');
  expect(same([2], float(1), { anyList: true, what: 'the sums' })).toBe(
    'the sums at [0] is 2, which is not right',
  );
});

test('a kind is looked at however long the list is', () => {
  const lists = Array.from({ length: 3000 }, () => float(1));
  const mixed = lists.map((one, i) => (i === 2500 ? [1] : one));
  expect(same(mixed, lists)).toBe('the answer at [2500] is an array, wanted is a Float32Array');
});

test('a million numbers and thirty levels are looked through', () => {
  const million = Array.from({ length: 1_000_000 }, (_, i) => i);
  expect(same([...million.slice(0, -1), 0], million)).toBe('the answer at [999999] is 0, which is not right');
  const deep = (inside: unknown) => Array.from({ length: 30 }).reduce((inner) => [inner], inside);
  expect(same(deep(1), deep(2))).toBe(`the answer at ${'[0]'.repeat(30)} is 1, which is not right`);
});

test('random values: right exactly when Node holds them for equal, and never a word of what was wanted', () => {
  const random = rng('same');
  let equal = 0;
  for (let round = 0; round < 3000; round++) {
    const wanted = value(random, 3);
    const answer = random() < 0.3 ? decode(encode(wanted)) : altered(random, wanted);
    const sentence = same(answer, wanted);
    expect([sentence === undefined, wanted, answer]).toEqual([
      isDeepStrictEqual(answer, wanted),
      wanted,
      answer,
    ]);
    if (sentence === undefined) equal++;
    const [found, secrets] = [words(answer), words(wanted)];
    for (const one of secrets.filter((word) => !found.includes(word)))
      expect(sentence ?? '').not.toContain(one);
  }
  expect(equal).toBeGreaterThan(300);
  expect(equal).toBeLessThan(2700);
});

/** Numbers that name themselves: nine digits, so that none stands in a sentence by chance. */
const number = (random: Rng) => 1e8 + random.int(9e8);

function value(random: Rng, depth: number): unknown {
  const list = <T>(one: () => T) => Array.from({ length: 1 + random.int(3) }, one);
  const inner = () => value(random, depth - 1);
  const kinds: (() => unknown)[] = [
    () => number(random),
    () => `t${number(random)}`,
    () => Float64Array.from(list(() => number(random))),
    () => random.pick([true, null, undefined, Number.NaN, Number.POSITIVE_INFINITY]),
  ];
  if (depth > 0) {
    kinds.push(
      () => list(inner),
      () => Object.fromEntries(list(() => [`k${number(random)}`, inner()])),
      () => new Map(list(() => [`m${number(random)}`, inner()])),
      () => new Set(list(() => number(random))),
    );
  }
  return random.pick(kinds)();
}

/** The value with something in it changed, added or taken away; now and then with nothing changed after all. */
function altered(random: Rng, one: unknown): unknown {
  if (random() < 0.2) return value(random, 1);
  if (Array.isArray(one)) {
    if (random() < 0.3) return random() < 0.5 ? one.slice(1) : [...one, number(random)];
    const at = random.int(one.length);
    return one.map((inner, i) => (i === at ? altered(random, inner) : inner));
  }
  if (one instanceof Map) return mapped(random, one);
  if (one instanceof Set) return new Set([...one].slice(random.int(2)));
  if (ArrayBuffer.isView(one))
    return random() < 0.5 ? [...(one as Float64Array)] : (one as Float64Array).map((x) => x + random.int(2));
  if (typeof one !== 'object' || one === null) return random() < 0.5 ? one : value(random, 0);
  const entries = Object.entries(one);
  const [key, inner] = random.pick(entries);
  if (random() < 0.3) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return { ...one, [random() < 0.2 ? `k${number(random)}` : key]: altered(random, inner) };
}

function mapped(random: Rng, map: Map<unknown, unknown>) {
  const [key, inner] = random.pick([...map]);
  const copy = new Map(map);
  if (random() < 0.3) copy.delete(key);
  else copy.set(key, altered(random, inner));
  return copy;
}

function words(one: unknown): string[] {
  if (one instanceof Map || one instanceof Set) return words([...one]);
  if (ArrayBuffer.isView(one)) return words([...(one as Float64Array)]);
  if (Array.isArray(one)) return one.flatMap(words);
  if (typeof one === 'object' && one !== null) return Object.entries(one).flatMap(words);
  return String(one).match(/\d{9}/g) ?? [];
}
