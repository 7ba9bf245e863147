import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { adding, epidemics, lines, noisySine, sines, walks } from '../../../lib/datasets/made/index.ts';
import { correlation, flat, mean, rowsOf, spread } from './columns.ts';

describe('lines', () => {
  test('least squares find the weight, the bias and the noise again', () => {
    const data = lines({ n: 4000, weights: [-1.5], bias: 0.5, noise: 0.3, rng: rng(1) });
    const [x, y] = [flat(data), flat(data, 'y')];
    const slope = (correlation(x, y) * spread(y)) / spread(x); // the textbook's formula
    expect(Math.abs(slope + 1.5)).toBeLessThan(0.02);
    const left = Array.from(x, (value, row) => y[row]! - (-1.5 * value + 0.5));
    expect(Math.abs(mean(left))).toBeLessThan(0.02);
    expect(Math.abs(spread(left) - 0.3)).toBeLessThan(0.015);
  });

  test('without noise y is w . x + b in every row, with any number of weights', () => {
    const weights = [1, -2, 0.25];
    const data = lines({ n: 50, weights, bias: -4, noise: 0 });
    const y = flat(data, 'y');
    rowsOf(data).forEach((x, row) => {
      let sum = -4;
      for (let i = 0; i < 3; i++) sum += weights[i]! * x[i]!;
      expect(y[row]).toBeCloseTo(sum, 5);
    });
    expect(data.features).toEqual(['x1', 'x2', 'x3']);
  });
});

test('a noisy sine is one period of a sine with normal noise', () => {
  const data = noisySine({ n: 3000, noise: 0.2, rng: rng(1) });
  const y = flat(data, 'y');
  const left = Array.from(flat(data), (x, row) => y[row]! - Math.sin(2 * Math.PI * x));
  expect(Math.abs(mean(left))).toBeLessThan(0.015);
  expect(Math.abs(spread(left) - 0.2)).toBeLessThan(0.01);
  expect(flat(noisySine())).toHaveLength(15);
});

describe('sines', () => {
  test('one wave follows the recurrence x[t + 1] = 2 cos(2 pi / period) x[t] - x[t - 1]', () => {
    const data = sines({ n: 20, steps: 30, periods: [12], noise: 0 });
    const next = flat(data, 'y');
    rowsOf(data).forEach((seen, row) => {
      const all = [...seen, next[row]!];
      for (let t = 1; t + 1 < all.length; t++) {
        expect(all[t + 1]).toBeCloseTo(2 * Math.cos((2 * Math.PI) / 12) * all[t]! - all[t - 1]!, 5);
      }
    });
  });

  test('two waves repeat after a common multiple of their periods and stay within 1', () => {
    const data = sines({ n: 20, steps: 50, periods: [4, 6], noise: 0 });
    for (const seen of rowsOf(data)) {
      for (let t = 0; t + 12 < 50; t++) expect(seen[t + 12]).toBeCloseTo(seen[t]!, 5);
      expect(Math.max(...seen.map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });

  test('a period of two steps or less is told', () => {
    expect(() => sines({ periods: [9, 2] })).toThrow(
      new RangeError('Cannot make sines with periods[1] = 2: wanted a number above 2'),
    );
  });
});

describe('the adding problem', () => {
  test('y is the sum of the marked numbers, of which each half has one', () => {
    const data = adding({ n: 300, steps: 11, rng: rng(1) });
    const y = flat(data, 'y');
    rowsOf(data).forEach((steps, row) => {
      let sum = 0;
      const marked: number[] = [];
      for (let t = 0; t < 11; t++) {
        const [value, mark] = [steps[2 * t]!, steps[2 * t + 1]!];
        if (mark === 1) {
          sum += value;
          marked.push(t);
        } else expect(mark).toBe(0);
      }
      expect(marked).toHaveLength(2);
      expect(marked[0]).toBeLessThan(5);
      expect(marked[1]).toBeGreaterThanOrEqual(5);
      expect(y[row]).toBeCloseTo(sum, 6);
    });
  });

  test('always answering 1 is wrong by 1/6 in the mean square, as the textbooks say', () => {
    const y = flat(adding({ n: 20_000, steps: 2, rng: rng(1) }), 'y');
    expect(Math.abs(mean(Array.from(y, (sum) => (sum - 1) ** 2)) - 1 / 6)).toBeLessThan(0.006);
  });
});

describe('random walks', () => {
  const data = walks({ n: 100, steps: 100, drift: 0.1, spread: 2, rng: rng(1) });
  const next = flat(data, 'y');
  const steps = rowsOf(data).map((places, row) =>
    [...places, next[row]!].map((place, t, all) => place - (all[t - 1] ?? 0)),
  );

  test('the steps have the mean and the spread that were asked for', () => {
    const all = steps.flat();
    expect(all).toHaveLength(100 * 101);
    expect(Math.abs(mean(all) - 0.1)).toBeLessThan(0.08);
    expect(Math.abs(spread(all) - 2)).toBeLessThan(0.06);
  });

  test('a step says nothing about the next one', () => {
    const [now, after] = [steps.flatMap((row) => row.slice(0, -1)), steps.flatMap((row) => row.slice(1))];
    expect(Math.abs(correlation(now, after))).toBeLessThan(0.04);
  });

  test('the variance grows with the time', () => {
    const ends = Array.from(flat(walks({ n: 2000, steps: 64, rng: rng(2) }), 'y'));
    expect(Math.abs(spread(ends) - Math.sqrt(65))).toBeLessThan(0.55);
  });
});

describe('epidemics', () => {
  const days = 400;
  const data = epidemics({ n: 20, days, beta: [0.25, 0.5], gamma: [0.1, 0.15], noise: 0, rng: rng(1) });
  const curves = rowsOf(data, 'curves');
  const rates = rowsOf(data, 'rates') as [number, number][];

  test('nobody is lost: the susceptible, the infected and the recovered are the whole population each day', () => {
    for (const curve of curves) {
      for (let day = 0; day < days; day++) {
        const [s, i, r] = curve.slice(3 * day, 3 * day + 3) as [number, number, number];
        expect(s + i + r).toBeCloseTo(1, 6);
        expect(Math.min(s, i, r)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test('the end satisfies the final size equation ln(s0 / s) = R0 (s0 + i0 - s) of Kermack and McKendrick', () => {
    curves.forEach((curve, row) => {
      const [beta, gamma] = rates[row]!;
      const [s0, i0] = [curve[0]!, curve[1]!];
      const [s, i] = [curve.at(-3)!, curve.at(-2)!];
      expect(i).toBeLessThan(1e-4);
      expect(Math.log(s0 / s)).toBeCloseTo((beta / gamma) * (s0 + i0 - s - i), 4);
    });
  });

  test('the peak is at s = 1 / R0, where the theory has it', () => {
    curves.forEach((curve, row) => {
      const infected = Array.from({ length: days }, (_, day) => curve[3 * day + 1]!);
      const peak = infected.indexOf(Math.max(...infected));
      const [before, after] = [curve[3 * (peak - 1)]!, curve[3 * (peak + 1)]!];
      const threshold = rates[row]![1] / rates[row]![0];
      expect(before).toBeGreaterThan(threshold);
      expect(after).toBeLessThan(threshold);
    });
  });

  test('y is the reproduction number, and without noise X is the curve of the infected', () => {
    expect(Array.from(flat(data, 'y'))).toEqual(rates.map(([b, g]) => expect.closeTo(b / g, 5)));
    expect(rowsOf(data)).toEqual(curves.map((curve) => curve.filter((_, i) => i % 3 === 1)));
  });

  test('the noise is that of the logarithm', () => {
    const noisy = epidemics({ n: 50, noise: 0.2, rng: rng(3) });
    const truth = rowsOf(noisy, 'curves').flatMap((curve) => curve.filter((_, i) => i % 3 === 1));
    const off = Array.from(flat(noisy), (counted, i) => Math.log(counted / truth[i]!));
    expect(Math.abs(mean(off))).toBeLessThan(0.012);
    expect(Math.abs(spread(off) - 0.2)).toBeLessThan(0.01);
  });

  test('rates that are no range above 0 are told', () => {
    expect(() => epidemics({ beta: [0.5, 0.2] })).toThrow(
      new RangeError(
        'Cannot make epidemics with beta = [0.5, 0.2]: wanted two numbers above 0, the smaller one first',
      ),
    );
  });
});
