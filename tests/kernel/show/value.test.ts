import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { bundleOf, plain } from '../../../lib/kernel/show/value.ts';

const ask = Symbol.for('Jupyter.display');

describe('a value that shows itself', () => {
  test.each<[string, () => unknown]>([
    ['at once', () => ({ 'text/plain': 'p', 'text/html': '<p>' })],
    ['later', async () => ({ 'text/plain': 'p', 'text/html': '<p>' })],
  ])('does so %s', async (_, answer) => {
    expect(await bundleOf({ [ask]: answer })).toEqual({ 'text/plain': 'p', 'text/html': '<p>' });
  });

  test('by toHtml gets its text beside it', async () => {
    class Note {
      words = 'hi';
      toHtml() {
        return '<i>hi</i>';
      }
    }
    expect(await bundleOf(new Note())).toEqual({
      'text/plain': "Note { words: 'hi' }",
      'text/html': '<i>hi</i>',
    });
  });

  test('as an image gives its bytes as base64', async () => {
    const value = { [ask]: () => ({ 'text/plain': 'png', 'image/png': new Uint8Array([137, 80, 78, 71]) }) };
    expect(await bundleOf(value)).toEqual({ 'text/plain': 'png', 'image/png': 'iVBORw==' });
  });

  test('and fails says why and is printed', async () => {
    class Broken {
      n = 1;
      toHtml() {
        throw new Error('no ink');
      }
    }
    expect(await bundleOf(new Broken())).toEqual({
      'text/plain': '[this value failed to show itself: no ink]\nBroken { n: 1 }',
    });
  });

  test('as JSON that JSON cannot hold says so', async () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const data of [circle, { n: 1n }]) {
      const bundle = await bundleOf({ [ask]: () => ({ 'application/json': data }) });
      expect(Object.keys(bundle)).toEqual(['text/plain']);
      expect(bundle['text/plain']).toMatch(/^\[this value failed to show itself as application\/json: /);
    }
  });

  test('in lines is one text, and a list in JSON stays a list', async () => {
    const answer = { 'text/plain': ['a\n', 'b'], 'application/json': ['a', 'b'] };
    expect(await bundleOf({ [ask]: () => answer })).toEqual({
      'text/plain': 'a\nb',
      'application/json': ['a', 'b'],
    });
  });

  test('with an answer that is none is printed', async () => {
    class Odd {
      [ask]() {
        return 5;
      }
    }
    expect(await bundleOf(new Odd())).toEqual({ 'text/plain': 'Odd {}' });
  });
});

const circle: { self?: unknown } = {};
circle.self = circle;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const refuse = () => {
  throw new Error('no');
};

test.each<[string, unknown, string]>([
  ['a number', -0, '-0'],
  ['not a number', Number.NaN, 'NaN'],
  ['a text', 'a\nb', "'a\\nb'"],
  ['a BigInt', 10n ** 20n, '100000000000000000000n'],
  ['a symbol', Symbol('a'), 'Symbol(a)'],
  ['null', null, 'null'],
  ['a function', function half() {}, '[Function: half]'],
  ['a class', class Half {}, '[class Half]'],
  ['an object that contains itself', circle, '<ref *1> { self: [Circular *1] }'],
  ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['a date that is none', new Date(Number.NaN), 'Invalid Date'],
  [
    'an object without a prototype',
    Object.assign(Object.create(null), { a: 1 }),
    '[Object: null prototype] { a: 1 }',
  ],
  [
    'an object whose getter throws',
    {
      get a() {
        return refuse();
      },
    },
    '{ a: [Getter] }',
  ],
  [
    'a proxy that refuses everything',
    new Proxy({ a: 1 }, { get: refuse, has: refuse, ownKeys: refuse }),
    inspect(new Proxy({ a: 1 }, {})), // later Nodes name the proxy
  ],
  ['a proxy that was revoked', revoked.proxy, '<Revoked Proxy>'],
  ['a map', new Map([['a', { b: 1 }]]), "Map(1) { 'a' => { b: 1 } }"],
  ['a set', new Set([1, 2]), 'Set(2) { 1, 2 }'],
  ['a typed array', new Float32Array([1, 0.5]), 'Float32Array(2) [ 1, 0.5 ]'],
  [
    'an object whose printing throws',
    { [Symbol.for('nodejs.util.inspect.custom')]: refuse },
    '[a value that cannot be printed: no]',
  ],
])('%s is shown as text', async (_, value, text) => {
  expect(await bundleOf(value)).toEqual({ 'text/plain': text });
});

test.each<[string, unknown]>([
  ['a long text', 'x'.repeat(1e6)],
  ['a long list', Array.from({ length: 1e5 }, (_, i) => i)],
  ['a long list of long texts', Array.from({ length: 1000 }, () => 'y'.repeat(9000))],
  ['an object of many fields', Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]))],
  ['a typed array', new Float64Array(1e6)],
])('%s is no more than a screenful and says what is left out', (_, value) => {
  const text = plain(value);
  expect(text.length).toBeLessThan(11_000);
  expect(text.split('\n').length).toBeLessThan(125);
  expect(text).toMatch(/\.\.\. \d+ (more|lines|characters)/);
});
