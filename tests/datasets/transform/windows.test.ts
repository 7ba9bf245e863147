import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { type WindowOptions, windows } from '../../../lib/datasets/transform/windows.ts';

/** Windows cut by nested loops. */
function looped<Value>(
  series: readonly Value[],
  { size, step = 1, ahead = 1, target = 'next' }: WindowOptions,
): { X: Value[][]; y: (Value | Value[])[] } {
  const made: { X: Value[][]; y: (Value | Value[])[] } = { X: [], y: [] };
  for (let from = 0; from + size + ahead <= series.length; from += step) {
    const window: Value[] = [];
    const later: Value[] = [];
    for (let i = from; i < from + size; i++) {
      window.push(series[i]!);
      later.push(series[i + ahead]!);
    }
    made.X.push(window);
    made.y.push(target === 'next' ? later.at(-1)! : later);
  }
  return made;
}

const options = (length: number, random = rng(length)): WindowOptions => {
  const size = 1 + random.int(length - 1);
  return {
    size,
    step: 1 + random.int(4),
    ahead: 1 + random.int(length - size),
    target: random.pick(['next', 'sequence']),
  };
};

describe('windows', () => {
  test('of numbers are those of nested loops', () => {
    for (let length = 2; length < 60; length++) {
      const series = Array.from({ length }, (_, i) => i / 4);
      const cut = options(length);
      expect(windows(series, cut).toArrays<number[], unknown>()).toEqual(looped(series, cut));
    }
  });

  test('of several features are those of nested loops', () => {
    for (let length = 2; length < 40; length++) {
      const series = Array.from({ length }, (_, i) => [i, -i, i / 2]);
      const cut = options(length);
      const made = windows(series, { ...cut, features: ['a', 'b', 'c'] });
      expect(made.shape).toEqual([cut.size, 3]);
      expect(made.toArrays({ nested: true })).toEqual(looped(series, cut));
    }
  });

  test('of tokens stay whole numbers, with the vocabulary as classes', () => {
    const tokens = windows(Int32Array.of(0, 1, 2, 1, 0), {
      size: 2,
      classes: ['a', 'b', 'c'],
      name: 'letters',
    });
    for (const { X, y } of tokens.batches(3)) {
      expect([X.dtype, y.dtype]).toEqual(['int32', 'int32']);
      expect([X.arraySync(), y.arraySync()]).toEqual([
        [
          [0, 1],
          [1, 2],
          [2, 1],
        ],
        [2, 1, 0],
      ]);
    }
    expect(tokens.describe().counts).toEqual(['a', 'b', 'c'].map((name) => ({ name, count: 1 })));
  });

  test('share the memory of the series', () => {
    const series = Float32Array.of(1, 2, 3, 4);
    const made = windows(series, { size: 2 });
    series.fill(5);
    expect(made.toArrays()).toEqual({
      X: [
        [5, 5],
        [5, 5],
      ],
      y: [5, 5],
    });
  });

  test.each<[WindowOptions, string]>([
    [{ size: 0 }, 'Cannot cut windows: size is 0; wanted a whole number from 1'],
    [{ size: 2, step: 0.5 }, 'Cannot cut windows: step is 0.5; wanted a whole number from 1'],
    [{ size: 2, ahead: -1 }, 'Cannot cut windows: ahead is -1; wanted a whole number from 1'],
    [{ size: 5 }, 'Cannot cut windows of 5 with y 1 ahead out of a series of 5: wanted 6 or more'],
  ])('with %j are refused in one sentence', (cut, sentence) => {
    expect(() => windows([1, 2, 3, 4, 5], cut)).toThrow(new RangeError(sentence));
  });

  test('of ragged rows, and of nothing, are refused in one sentence', () => {
    expect(() => windows([[1, 2], [3]], { size: 1 })).toThrow(
      new RangeError(
        'Cannot cut windows: the series has 2 features at time 0 and 1 at time 1; wanted as many at each',
      ),
    );
    expect(() => windows([], { size: 1 })).toThrow(
      new RangeError('Cannot cut windows of 1 with y 1 ahead out of a series of 0: wanted 2 or more'),
    );
  });
});
