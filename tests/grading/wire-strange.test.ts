import { describe, expect, test } from '@jest/globals';
import { Strange } from '../../lib/grading/wire/decode.ts';
import { back } from './wire-values.ts';

describe('what cannot travel', () => {
  const circle: unknown[] = [];
  circle.push({ circle });
  const nobody = () => {
    throw new Error('this code must not be run');
  };
  const trap = new Proxy({}, { get: () => nobody });
  test.each<[string, unknown, unknown]>([
    ['a function', nobody, 'a function'],
    ['a symbol', Symbol('x'), 'a symbol'],
    ['a promise', Promise.resolve(1), 'a promise'],
    ['a Proxy', new Proxy([], trap), 'a Proxy'],
    ['a boxed value', new Number(3), 'a boxed value'],
    ['a regular expression', /x/, 'a regular expression'],
    ['a generator', (function* () {})(), 'a generator'],
    ['an iterator', new Map().keys(), 'an iterator'],
    ['a weak collection', new WeakMap(), 'a weak collection'],
    ['an ArrayBuffer', new ArrayBuffer(1), 'an ArrayBuffer'],
    ['a DataView', new DataView(new ArrayBuffer(1)), 'a DataView'],
    ['a bigint of many digits', 10n ** 10001n, 'a bigint of many digits'],
    [
      'a disposed tensor',
      { dtype: 'int32', shape: [], dataSync: nobody, isDisposedInternal: true },
      'a tensor that was disposed of',
    ],
    ['a tensor that throws', { dtype: 'int32', shape: [], dataSync: nobody }, 'a tensor that cannot be read'],
    [
      'a tensor of the wrong size',
      { dtype: 'int32', shape: [2], dataSync: () => new Int32Array(1) },
      'a tensor that cannot be read',
    ],
    [
      'a tensor of the wrong kind',
      { dtype: 'int32', shape: [1], dataSync: () => new Uint8Array(1) },
      'a tensor that cannot be read',
    ],
    [
      'a tensor of no known kind',
      { dtype: '__proto__', shape: [1], dataSync: nobody },
      'a tensor of an unknown kind',
    ],
    [
      'a tensor with a huge shape',
      { dtype: 'bool', shape: [2 ** 40], dataSync: nobody },
      'more than 2000000 values',
    ],
    ['an endless list', Object.assign([], { length: 2 ** 32 - 1 }), 'more than 2000000 values'],
    ['a text that is too long', 'x'.repeat(20_000_001), 'more than 20000000 characters'],
    ['a text that JSON makes too long', '\u0001'.repeat(4_000_000), 'more than 20000000 characters'],
  ])('%s says what it is', (_name, value, is) => {
    expect(back(value)).toEqual(new Strange(is as string));
  });

  test('a circle, a getter and what is too deep are named where they are', () => {
    expect(back(circle)).toEqual([{ circle: new Strange('a circle') }]);
    expect(
      back({
        a: 1,
        get b() {
          return nobody();
        },
      }),
    ).toEqual({ a: 1, b: new Strange('a getter') });
    let deep: unknown = 1;
    for (let i = 0; i < 33; i++) deep = [deep];
    let got = back(deep);
    for (let i = 0; i < 32; i++) got = (got as unknown[])[0];
    expect(got).toEqual(new Strange('something nested too deeply'));
    const shared = [1];
    expect(back([shared, shared])).toEqual([[1], [1]]);
  });

  test('a short value that stands for a huge one stops at the cap', () => {
    let value: unknown = 1;
    for (let i = 0; i < 31; i++) value = [value, value];
    expect(back(value)).toEqual(new Strange('more than 2000000 values'));
  });

  test('no code of the value is run', () => {
    const f = nobody;
    const own = { toJSON: f, valueOf: f, toString: f, [Symbol.toPrimitive]: f };
    class M extends Map<number, number> {
      override forEach = nobody;
      override get size(): number {
        return nobody();
      }
      override [Symbol.iterator](): never {
        return nobody();
      }
    }
    class E extends Error {
      override get message(): string {
        return nobody();
      }
    }
    const got = back([own, new M([[1, 2]]), new E(), Object.setPrototypeOf({ a: 1 }, trap)]) as [
      object,
      unknown,
      Error,
      object,
    ];
    expect(Object.keys(got[0])).toEqual(['toJSON', 'valueOf', 'toString']);
    expect(got[1]).toEqual(new Map([[1, 2]]));
    expect(got[3]).toEqual({ a: 1 });
  });
});
