import { isDeepStrictEqual } from 'node:util';
import vm from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { decode, TensorData } from '../../lib/grading/wire/decode.ts';
import { lines } from '../../lib/grading/wire/lines.ts';
import { back, randomValue, there } from './wire-values.ts';

describe('there and back', () => {
  test('values of every kind come back equal, as Node judges it', () => {
    const random = rng('wire');
    for (let i = 0; i < 1000; i++) {
      const value = randomValue(random, 5);
      if (!isDeepStrictEqual(back(value), value))
        throw new Error(`seed wire, value ${i}: ${JSON.stringify(there(value))}`);
    }
  });

  test('-0 stays -0, in every place', () => {
    const got = back([-0, { a: -0 }, Float32Array.of(-0), new Map([['k', -0]])]) as [
      number,
      { a: number },
      Float32Array,
      Map<string, number>,
    ];
    for (const zero of [got[0], got[1].a, got[2][0], got[3].get('k')]) expect(Object.is(zero, -0)).toBe(true);
  });

  test('a date that is none stays one', () => {
    expect(String(back(new Date(Number.NaN)))).toBe('Invalid Date');
  });

  test('tensors come back as data, from their methods and from data itself', () => {
    const values = Float32Array.of(1, 2, 3, 4, 5, 6);
    class Tensor {
      dtype = 'float32';
      shape = [2, 1, 3];
      dataSync() {
        return values;
      }
    }
    const met: object[] = [];
    const tensor = new Tensor();
    const got = back({ a: tensor }, { onTensor: (one: object) => met.push(one) }) as { a: TensorData };
    expect(got.a).toEqual(new TensorData('float32', [2, 1, 3], values));
    expect(got.a).toBeInstanceOf(TensorData);
    expect(got.a.toArrays()).toEqual([[[1, 2, 3]], [[4, 5, 6]]]);
    expect(met).toEqual([tensor]);
    expect(back(got)).toEqual(got);
    for (const [dtype, shape, data] of [
      ['int32', [], Int32Array.of(-7)],
      ['bool', [2], Uint8Array.of(0, 1)],
      ['string', [1, 2], ['a', '__proto__']],
      ['complex64', [2], Float32Array.of(1, 2, 3, 4)],
      ['float32', [2, 0, 3], new Float32Array()],
    ] as const) {
      const one = new TensorData(dtype, [...shape], data as Float32Array);
      expect(back(one)).toEqual(one);
    }
    expect(new TensorData('float32', [2, 0, 3], new Float32Array()).toArrays()).toEqual([[], []]);
    expect(new TensorData('int32', [], Int32Array.of(-7)).toArrays()).toBe(-7);
  });

  test('a key named __proto__ is a key, and pollutes nothing', () => {
    const got = decode(
      JSON.parse('{"$":"record","of":[["__proto__",{"$":"record","of":[["evil",1]]}]]}'),
    ) as object;
    expect(Object.keys(got)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
    expect('evil' in got).toBe(false);
    expect('evil' in {}).toBe(false);
  });

  test('holes are undefined, classes are records, subclasses their kind', () => {
    class Point {
      x = 1;
      #y = 2;
      get y() {
        return this.#y;
      }
    }
    class Own extends Map<number, number> {}
    class Failure extends Error {
      override name = 'Failure';
    }
    // biome-ignore lint/suspicious/noSparseArray: that is the point
    expect(back([, 1])).toEqual([undefined, 1]);
    expect(back(new Point())).toEqual({ x: 1 });
    expect(back(new Own([[1, 2]]))).toEqual(new Map([[1, 2]]));
    const failure = back(new Failure('no')) as Error;
    expect([failure.name, failure.message]).toEqual(['Failure', 'no']);
  });

  test('values of another realm travel like our own', () => {
    const value = vm.runInNewContext(
      '({ a: [1, , -0], m: new Map([[new Set([1n]), new Date(3)]]), t: new Int16Array([1, -2]), e: new TypeError("t") })',
    );
    const got = back(value) as { a: unknown[]; m: Map<unknown, unknown>; t: Int16Array; e: Error };
    expect(isDeepStrictEqual(got.a, [1, undefined, -0])).toBe(true);
    expect([...got.m]).toEqual([[new Set([1n]), new Date(3)]]);
    expect(got.t).toEqual(Int16Array.of(1, -2));
    expect(got.e.name).toBe('TypeError');
  });
});

describe('lines', () => {
  const take = (chunks: (string | Uint8Array)[], most?: number) => {
    const got: string[] = [];
    let over = 0;
    const feed = lines({
      take: (line) => got.push(line),
      tooLong: () => void over++,
      ...(most ? { most } : {}),
    });
    for (const chunk of chunks) feed(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return { got, over };
  };

  test('any cut of the bytes gives the same lines, also through the middle of a letter', () => {
    const text = 'ä€𝄞\n\nzwei\nwithout an end';
    const bytes = Buffer.from(text);
    for (let a = 0; a <= bytes.length; a++) {
      for (let b = a; b <= bytes.length; b++) {
        const cut = [bytes.subarray(0, a), bytes.subarray(a, b), bytes.subarray(b)];
        expect(take(cut).got).toEqual(['ä€𝄞', '', 'zwei']);
      }
    }
  });

  test('a line may have the most and not a byte more; then all is over, said once', () => {
    expect(take(['1234\n', '12345\n', '1\n'], 4)).toEqual({ got: ['1234'], over: 1 });
    expect(take(['12', '34', '5', '6\n', '1\n'], 4)).toEqual({ got: [], over: 1 });
    expect(take(['12', '34', '\n', '1\n'], 4)).toEqual({ got: ['1234', '1'], over: 0 });
  });

  test('the reader may write over its bytes', () => {
    const bytes = Buffer.from('ab');
    const got: string[] = [];
    const feed = lines({ take: (line) => got.push(line), tooLong: () => {} });
    feed(bytes);
    bytes.fill(120);
    feed(Buffer.from('\n'));
    expect(got).toEqual(['ab']);
  });
});
