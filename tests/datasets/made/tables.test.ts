import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { flowerMeasures } from '../../../lib/datasets/made/flowers.ts';
import { priceOf } from '../../../lib/datasets/made/houses.ts';
import { flowers, houses, wines } from '../../../lib/datasets/made/index.ts';
import { measured } from '../../../lib/datasets/made/measures.ts';
import { wineMeasures } from '../../../lib/datasets/made/wines.ts';
import { correlation, countsOf, flat, mean, rowsOf, spread, textsOf } from './columns.ts';
import { linearAccuracy } from './linear-model.ts';

const column = (rows: number[][], feature: number) => rows.map((row) => row[feature]!);

test('measures have their means and spreads and correlate as the product of their loads', () => {
  const random = rng(1);
  const measures = [
    { mean: 10, spread: 2, load: 0.9 },
    { mean: -1, spread: 0.5, load: -0.5 },
    { mean: 0, spread: 1, load: 0 },
  ];
  const rows = Array.from({ length: 20_000 }, () => measured(measures, random));
  measures.forEach((measure, i) => {
    expect(Math.abs(mean(column(rows, i)) - measure.mean)).toBeLessThan(0.03 * measure.spread);
    expect(Math.abs(spread(column(rows, i)) / measure.spread - 1)).toBeLessThan(0.02);
    for (let j = 0; j < i; j++) {
      const expected = measure.load * measures[j]!.load;
      expect(Math.abs(correlation(column(rows, i), column(rows, j)) - expected)).toBeLessThan(0.03);
    }
  });
});

describe('flowers', () => {
  test('have fifty of each kind, with four named lengths above 0', () => {
    const data = flowers();
    expect(data.size).toBe(150);
    expect(countsOf(data)).toEqual([50, 50, 50]);
    expect(data.features).toEqual(['leaf length', 'leaf width', 'petal length', 'petal width']);
    expect(Math.min(...flat(flowers({ n: 3000 })))).toBeGreaterThan(0);
  });

  test('of each kind have the means of the table', () => {
    const data = flowers({ n: 6000, rng: rng(1) });
    const labels = flat(data, 'y');
    Object.values(flowerMeasures).forEach((measures, kind) => {
      const mine = rowsOf(data).filter((_, row) => labels[row] === kind);
      measures.forEach(({ mean: middle, spread: wide }, i) => {
        expect(Math.abs(mean(column(mine, i)) - middle)).toBeLessThan(0.1 * wide);
      });
    });
  });

  test('of the first kind are told apart by a line, and a few of the others are not', () => {
    const data = flowers({ n: 300, rng: rng(2) });
    const labels = flat(data, 'y');
    const first = linearAccuracy(
      rowsOf(data),
      labels.map((label) => (label === 0 ? 0 : 1)),
      { classes: 2 },
    );
    const all = linearAccuracy(rowsOf(data), labels, { classes: 3 });
    expect(first).toBe(1);
    expect(all).toBeGreaterThan(0.93);
    expect(all).toBeLessThan(1);
  });
});

describe('wines', () => {
  const data = wines({ n: 3600, rng: rng(1) });

  test('have three growers with the means of the table, and features of very different scales', () => {
    const labels = flat(data, 'y');
    expect(countsOf(data)).toEqual([1200, 1200, 1200]);
    wineMeasures.forEach(({ means, spread: wide }, i) => {
      means.forEach((middle, grower) => {
        const mine = rowsOf(data).filter((_, row) => labels[row] === grower);
        expect(Math.abs(mean(column(mine, i)) - middle)).toBeLessThan(0.12 * wide);
      });
    });
    const spreads = wineMeasures.map((_, i) => spread(column(rowsOf(data), i)));
    expect(Math.max(...spreads) / Math.min(...spreads)).toBeGreaterThan(500);
  });

  test('are told apart by a linear model once they are scaled', () => {
    const some = wines({ n: 300, rng: rng(2) });
    const accuracy = linearAccuracy(rowsOf(some), flat(some, 'y'), { classes: 3, train: 200, epochs: 30 });
    expect(accuracy).toBeGreaterThan(0.93);
  });
});

describe('houses', () => {
  const data = houses({ n: 3000, noise: 25, rng: rng(1) });
  const rows = rowsOf(data);
  const named = (feature: string) => column(rows, data.features!.indexOf(feature));
  const y = flat(data, 'y');

  test('cost what the formula says, but for the noise', () => {
    const left = rows.map(([income, age, rooms, , , east], row) => {
      return y[row]! - priceOf({ income: income!, age: age!, rooms: rooms!, east: east! });
    });
    expect(Math.abs(mean(left))).toBeLessThan(2);
    expect(Math.abs(spread(left) - 25)).toBeLessThan(1.2);
    expect(data.classes).toBeUndefined();
  });

  test('have columns that go together as in a town: rooms with bedrooms and income, people with age', () => {
    expect(correlation(named('rooms'), named('bedrooms'))).toBeGreaterThan(0.7);
    expect(correlation(named('rooms'), named('income'))).toBeGreaterThan(0.6);
    expect(correlation(named('people'), named('age'))).toBeGreaterThan(0.5);
    expect(correlation(named('income'), y)).toBeGreaterThan(0.6);
    expect(Math.abs(correlation(named('north'), y))).toBeLessThan(0.06);
    expect(Math.min(...named('bedrooms'))).toBeGreaterThan(0);
  });

  test('stand on the coast, in towns or in hills, by their place and their people', () => {
    textsOf(data, 'ground').forEach((ground, row) => {
      const [east, people] = [named('east')[row]!, named('people')[row]!];
      if (ground === 'coast') expect(east).toBeLessThan(10);
      else expect([ground, east >= 10, people > 1200]).toEqual([ground, true, ground === 'town']);
    });
  });
});
