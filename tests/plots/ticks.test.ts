import { describe, expect, test } from '@jest/globals';
import {
  linearTicks,
  logTicks,
  niceDomain,
  niceLogDomain,
  tickText,
  tickTexts,
} from '../../lib/plots/ticks.ts';

describe('ticks of a linear axis', () => {
  test('they are the round numbers that one would write by hand', () => {
    expect(linearTicks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(linearTicks([-1, 1], 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(linearTicks([3, 97], 5)).toEqual([20, 40, 60, 80]);
    expect(linearTicks([0, 100_000], 2)).toEqual([0, 50_000, 100_000]);
  });

  test('whole ones have nothing between them, and those of a long axis are as usual', () => {
    expect(linearTicks([-0.5, 2.5], 8, true)).toEqual([0, 1, 2]);
    expect(linearTicks([0.2, 0.8], 5, true)).toEqual([]);
    expect(linearTicks([3, 97], 5, true)).toEqual(linearTicks([3, 97], 5));
  });

  test('0.1 + 0.2 does not make one fall over the end, and none is the negative zero', () => {
    expect(linearTicks([0.1, 0.3], 2)).toEqual([0.1, 0.2, 0.3]);
    expect(linearTicks([-0.3, 0], 3).every((tick) => !Object.is(tick, -0))).toBe(true);
  });

  test('steps are equal for any domain, however far or near its ends', () => {
    for (const domain of [
      [-1e300, 1e300],
      [1e-300, 3e-300],
      [123_456, 123_457],
      [-7e-5, 2e-4],
    ] as const) {
      const ticks = linearTicks(domain, 5);
      const step = ticks[1]! - ticks[0]!;
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.length).toBeLessThan(12);
      for (const [i, tick] of ticks.entries())
        expect(Math.abs(tick - ticks[0]! - i * step)).toBeLessThan(step / 1e3);
    }
  });
});

describe('ticks of a logarithmic axis', () => {
  test('powers of ten stand alone where there are many, 2 and 5 join where there are few', () => {
    expect(logTicks([1, 10_000], 5)).toEqual([1, 10, 100, 1000, 10_000]);
    expect(logTicks([1, 100], 6)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logTicks([1e-8, 1e8], 5)).toEqual([1e-8, 1e-4, 1, 1e4, 1e8]);
  });

  test('within one step of 1, 2, 5 the ticks are those of a linear axis', () => {
    expect(logTicks([2.1, 4.9], 4)).toEqual([2.5, 3, 3.5, 4, 4.5]);
  });
});

describe('round ends', () => {
  test('a domain grows to round numbers by a tenth of its length at most', () => {
    expect(niceDomain([0.08, 2.41])).toEqual([0, 2.6]);
    expect(niceDomain([-3, 3])).toEqual([-3, 3]);
    expect(niceDomain([0, 0.97])).toEqual([0, 1]);
  });

  test('a logarithmic domain grows by a quarter of a value at most', () => {
    expect(niceLogDomain([0.052, 13.4])).toEqual([0.05, 15]);
    expect(niceLogDomain([1, 256])).toEqual([1, 300]);
  });
});

test('numbers are written as people write them: groups of three, no needless zeros, powers where long', () => {
  const texts = [0, -0, 0.5, 1000, 98_816, -3, 1e-4, 0.001, 1e6, 2.5e6, 1e300, -1e-5, 0.1 + 0.2].map((n) =>
    tickText(n),
  );
  expect(texts).toEqual([
    '0',
    '0',
    '0.5',
    '1000',
    '98,816',
    '−3',
    '1e-4',
    '0.001',
    '1e6',
    '2.5e6',
    '1e300',
    '−1e-5',
    '0.3',
  ]);
});

test('numbers that are none are named', () => {
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((n) => tickText(n))).toEqual([
    'not a number',
    '∞',
    '−∞',
  ]);
});

test('four digits have no comma, for they may be a year; with decimals all of an axis have one, as in plotly', () => {
  expect(tickTexts([1950, 1975, 2000])).toEqual(['1950', '1975', '2000']);
  expect(tickTexts([8000, 10_000])).toEqual(['8000', '10,000']);
  expect(tickTexts([-1950, -1949.5])).toEqual(['−1,950.0', '−1,949.5']);
});

test('the ticks of one axis have the same decimals', () => {
  expect(tickTexts([0, 0.5, 1, 1.5])).toEqual(['0', '0.5', '1.0', '1.5']);
  expect(tickTexts([1, 2, 3])).toEqual(['1', '2', '3']);
});
