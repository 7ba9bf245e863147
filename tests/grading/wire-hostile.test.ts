import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from 'downhill/base';
import { BadWire, decode } from '../../lib/grading/wire/decode.ts';
import { encode } from '../../lib/grading/wire/encode.ts';
import { back, numbers, randomValue, texts } from './wire-values.ts';

describe('what encode never makes', () => {
  test.each<[unknown, string]>([
    [{}, 'a tag is missing'],
    [{ __proto__: { $: 'undefined' } }, 'a tag is missing'],
    [{ $: 'nothing' }, 'its tag is not known'],
    [{ $: ['undefined'] }, 'its tag is not known'],
    [{ $: '__proto__' }, 'its tag is not known'],
    [{ $: 'undefined', more: 1 }, 'a tag has other parts than it should'],
    [JSON.parse('{"$":"number","__proto__":"NaN"}'), 'a tag has other parts than it should'],
    [JSON.parse('-0'), 'a number is not plain'],
    [JSON.parse('1e999'), 'a number is not plain'],
    [{ $: 'number', is: '3' }, 'a number is not known'],
    [{ $: 'number', is: 'constructor' }, 'a number is not known'],
    [{ $: 'bigint', is: '1e3' }, 'a bigint has no digits'],
    [{ $: 'bigint', is: '0x10' }, 'a bigint has no digits'],
    [{ $: 'bigint', is: '-0' }, 'a bigint has no digits'],
    [{ $: 'bigint', is: '9'.repeat(20_000) }, 'a bigint has no digits'],
    [{ $: 'record', of: {} }, 'a list is missing'],
    [{ $: 'record', of: [['a']] }, 'an entry is no pair'],
    [{ $: 'record', of: [[1, 1]] }, 'a text is missing'],
    [
      {
        $: 'record',
        of: [
          ['a', 1],
          ['a', 2],
        ],
      },
      'a record has a key twice',
    ],
    [
      {
        $: 'record',
        of: [
          ['__proto__', 1],
          ['__proto__', 2],
        ],
      },
      'a record has a key twice',
    ],
    [
      {
        $: 'map',
        of: [
          [1, 1],
          [1, 2],
        ],
      },
      'a map has a key twice',
    ],
    [
      {
        $: 'set',
        of: [
          { $: 'number', is: 'NaN' },
          { $: 'number', is: 'NaN' },
        ],
      },
      'a set has a value twice',
    ],
    [{ $: 'date', is: 1e300 }, 'a date is none'],
    [{ $: 'date', is: '2020' }, 'a date is none'],
    [{ $: 'array', type: 'Array', of: [] }, 'its kind of typed array is not known here'],
    [{ $: 'array', type: 'constructor', of: [] }, 'its kind of typed array is not known here'],
    [{ $: 'array', type: 'Uint8Array', of: 9e9 }, 'a list is missing'],
    [{ $: 'array', type: 'Uint8Array', of: [256] }, 'a Uint8Array cannot hold one of its values'],
    [{ $: 'array', type: 'Float32Array', of: [0.1] }, 'a Float32Array cannot hold one of its values'],
    [{ $: 'array', type: 'BigInt64Array', of: [1] }, 'a BigInt64Array cannot hold one of its values'],
    [{ $: 'array', type: 'Uint8Array', of: ['1'] }, 'a tag is missing'],
    [{ $: 'array', type: 'Uint8Array', of: [{ $: 'undefined' }] }, 'a number is missing'],
    [{ $: 'tensor', dtype: 'toString', shape: [], of: [1] }, 'its kind of tensor is not known'],
    [{ $: 'tensor', dtype: 'int32', shape: [1.5], of: [1] }, 'a tensor has no shape'],
    [
      { $: 'tensor', dtype: 'int32', shape: [2], of: [1] },
      'a tensor has another number of values than its shape says',
    ],
    [
      { $: 'tensor', dtype: 'int32', shape: [2 ** 52, 2 ** 52], of: [] },
      'a tensor has another number of values than its shape says',
    ],
    [{ $: 'tensor', dtype: 'int32', shape: [1], of: [0.5] }, 'a Int32Array cannot hold one of its values'],
    [{ $: 'error', name: 'E', message: 'x'.repeat(3000) }, 'an error says too much'],
    [{ $: 'strange', is: {} }, 'a text is missing'],
    [undefined, 'a tag is missing'],
    [() => 1, 'a tag is missing'],
  ])('%j is refused', (json, what) => {
    expect(() => decode(json)).toThrow(new BadWire(what));
  });

  test('a nest of lists is refused, not walked', () => {
    for (const depth of [33, 100_000]) {
      const json = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
      expect(() => decode(json)).toThrow(new BadWire('it is nested too deeply'));
    }
    expect(() => decode([1, 2, 3], { depth: 2, values: 3, text: 0 })).toThrow(
      new BadWire('more than 3 values'),
    );
    expect(() => decode('ab', { depth: 2, values: 3, text: 1 })).toThrow(
      new BadWire('more than 1 characters'),
    );
  });

  test('whatever JSON comes: a BadWire, or a value that travels as it is', () => {
    const random = rng('hostile wire');
    const parts = ['$', 'is', 'of', 'type', 'dtype', 'shape', 'name', 'message', '__proto__'];
    const tags = [
      'number',
      'undefined',
      'bigint',
      'record',
      'map',
      'set',
      'date',
      'array',
      'tensor',
      'error',
      'strange',
      'x',
    ];
    const hostile = (depth: number): unknown => {
      const pick = random();
      if (depth === 0 || pick < 0.25)
        return random.pick<unknown>([
          ...numbers,
          ...texts,
          ...tags,
          'NaN',
          'int32',
          'Uint8Array',
          null,
          true,
          [],
        ]);
      if (pick < 0.5) return Array.from({ length: random.int(4) }, () => hostile(depth - 1));
      const made: Record<string, unknown> = { $: random.pick(tags) };
      for (let i = random.int(4); i > 0; i--) {
        const value =
          random() < 0.5 ? hostile(depth - 1) : random.pick<unknown>(['NaN', '12', 3, [], [1], [['a', 1]]]);
        Object.defineProperty(made, random.pick(parts), {
          value,
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return made;
    };
    let taken = 0;
    // And values of our own with one place of their JSON changed.
    for (let i = 0; i < 3000; i++) {
      const text =
        i % 2 ? JSON.stringify(hostile(4)) : changed(JSON.stringify(encode(randomValue(random, 3))), random);
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        continue;
      }
      let value: unknown;
      try {
        value = decode(json);
      } catch (problem) {
        expect(problem).toBeInstanceOf(BadWire);
        continue;
      }
      taken++;
      // An invalid date is not equal to itself.
      if (!/strange|date/.test(text)) expect(isDeepStrictEqual(back(value), value)).toBe(true);
    }
    expect(taken).toBeGreaterThan(200);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  function changed(text: string, random: Rng): string {
    const at = random.int(text.length);
    return (
      text.slice(0, at) +
      random.pick(['1', '"', '[', '{}', '', '$', '-', 'null']) +
      text.slice(at + random.int(3))
    );
  }
});
