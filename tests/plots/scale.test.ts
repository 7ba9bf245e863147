import { describe, expect, test } from '@jest/globals';
import { placing, ticksOf } from '../../lib/plots/scale.ts';

describe('places on an axis', () => {
  test('the ends of the domain are the ends of the axis', () => {
    const { at } = placing({ label: 'x', domain: [2, 12] }, [100, 300]);
    expect([at(2), at(7), at(12)]).toEqual([100, 200, 300]);
  });

  test('a reversed axis runs the other way', () => {
    const { at } = placing({ label: 'x', domain: [0, 10], reversed: true }, [0, 50]);
    expect([at(0), at(10)]).toEqual([50, 0]);
  });

  test('on a logarithmic axis each factor of ten has the same length, and 0 has no place', () => {
    const { at } = placing({ label: 'x', scale: 'log', domain: [1, 1000] }, [0, 300]);
    expect([at(1), at(10), at(100), at(1000)].map(Math.round)).toEqual([0, 100, 200, 300]);
    expect([at(0), at(-1), at(Number.NaN), at(Number.POSITIVE_INFINITY)]).toEqual(Array(4).fill(Number.NaN));
  });

  test('categories lie in the middle of equal parts', () => {
    const axis = { label: 'layer', categories: ['RNN', 'GRU', 'LSTM'], domain: [-0.5, 2.5] as const };
    const { at, span } = placing(axis, [0, 300]);
    expect([at(0), at(1), at(2), span(1)]).toEqual([50, 150, 250, 100]);
    expect(ticksOf(axis, 5)).toEqual([
      { value: 0, text: 'RNN' },
      { value: 1, text: 'GRU' },
      { value: 2, text: 'LSTM' },
    ]);
  });

  test('what lies inside is told with room for rounding, and what lies far outside keeps a finite place', () => {
    const { at, inside } = placing({ label: 'x', domain: [0, 1] }, [0, 100]);
    expect([inside(0), inside(1 + 1e-12), inside(1.01), inside(Number.NaN)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(Math.abs(at(1e300))).toBeLessThan(1e4);
  });

  test('a domain of one number has that number in its middle', () => {
    expect(placing({ label: 'x', domain: [5, 5] }, [0, 100]).at(5)).toBe(50);
    expect(placing({ label: 'x', domain: [0, 0] }, [0, 100]).at(0)).toBe(50);
  });
});

test('ticks of a log axis have no common decimals', () => {
  expect(ticksOf({ label: 'x', scale: 'log', domain: [0.1, 1000] }, 5).map(({ text }) => text)).toEqual([
    '0.1',
    '1',
    '10',
    '100',
    '1000',
  ]);
});

test('a whole axis has no numbers between whole ones, a logarithmic one neither', () => {
  const values = (axis: Parameters<typeof ticksOf>[0]) => ticksOf(axis, 6).map(({ value }) => value);
  expect(values({ label: 'epoch', domain: [1, 3], whole: true })).toEqual([1, 2, 3]);
  expect(values({ label: 'epoch', scale: 'log', domain: [0.4, 6], whole: true })).toEqual([1, 2, 5]);
});
