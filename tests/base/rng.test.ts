import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';

const draw = (count: number, next: () => number) => Array.from({ length: count }, () => next());
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const moment = (values: number[], power: number) => mean(values.map((value) => value ** power));

// How far counts are from being equal. With k degrees of freedom it is k on average, and above the bounds
// below in one case of a thousand (the tables in any textbook).
function chiSquare(counts: number[]): number {
  const expected = mean(counts);
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
const bound = { 2: 13.816, 5: 20.515, 9: 27.877, 23: 49.728, 99: 148.23 };

test('the first numbers of a seed are those worked out in Python with hashlib and big integers', () => {
  expect(draw(4, rng(42))).toEqual([
    0.1836910373400159, 0.8599106794692362, 0.20877365090807554, 0.8615394347336496,
  ]);
  expect(draw(4, rng('lesson 06'))).toEqual([
    0.43148579929312303, 0.3199402471583277, 0.8203391128619953, 0.5524369796437629,
  ]);
  expect(draw(4, rng(42).fork('weights'))).toEqual([
    0.8654763745123008, 0.5910555154203636, 0.7125885259380245, 0.6547766155240862,
  ]);
});

test('numbers are uniform in [0, 1): right mean and variance, equal counts in a hundred bins', () => {
  const values = draw(100_000, rng(1));
  expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
  expect(mean(values)).toBeCloseTo(1 / 2, 2);
  expect(moment(values, 2) - mean(values) ** 2).toBeCloseTo(1 / 12, 2);
  const counts = new Array<number>(100).fill(0);
  for (const value of values) counts[Math.floor(value * 100)]! += 1;
  expect(chiSquare(counts)).toBeLessThan(bound[99]);
});

test('neighbours in a stream are independent: pairs fall evenly on a grid', () => {
  const next = rng('pairs');
  const counts = new Array<number>(100).fill(0);
  for (let i = 0; i < 50_000; i++) counts[Math.floor(next() * 10) * 10 + Math.floor(next() * 10)]! += 1;
  expect(chiSquare(counts)).toBeLessThan(bound[99]);
});

test('normal numbers have the moments and the quantiles of the normal distribution', () => {
  const random = rng(2);
  const values = draw(100_000, () => random.normal());
  // E[x^2] = 1, E[x^3] = 0, E[x^4] = 3; the tolerances are about four standard errors.
  expect(Math.abs(mean(values))).toBeLessThan(0.013);
  expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(0.018);
  expect(Math.abs(moment(values, 3))).toBeLessThan(0.05);
  expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(0.13);
  // The nine deciles from a table cut the line into ten parts of equal probability.
  const deciles = [-1.28155, -0.84162, -0.5244, -0.25335, 0, 0.25335, 0.5244, 0.84162, 1.28155];
  const counts = new Array<number>(10).fill(0);
  for (const value of values) counts[deciles.filter((decile) => decile < value).length]! += 1;
  expect(chiSquare(counts)).toBeLessThan(bound[9]);
});

test('normal takes a mean and a standard deviation', () => {
  expect(rng(3).normal(10, 2)).toBe(10 + 2 * rng(3).normal());
});

test('whole numbers below n come equally often', () => {
  const random = rng(4);
  const counts = new Array<number>(6).fill(0);
  for (let i = 0; i < 60_000; i++) counts[random.int(6)]! += 1;
  expect(chiSquare(counts)).toBeLessThan(bound[5]);
});

test('whole numbers are unbiased where the remainder alone would favour the first third', () => {
  const n = 3 * 2 ** 30;
  const random = rng(5);
  const counts = [0, 0, 0];
  for (let i = 0; i < 30_000; i++) counts[Math.floor(random.int(n) / 2 ** 30)]! += 1;
  expect(chiSquare(counts)).toBeLessThan(bound[2]);
});

test('int takes every size from 1 to 2^32 and no other', () => {
  expect(rng(6).int(1)).toBe(0);
  expect(rng(6).int(2 ** 32)).toBeGreaterThan(2 ** 16);
  for (const n of [0, -1, 2.5, 2 ** 32 + 1, Number.NaN]) {
    expect(() => rng(6).int(n)).toThrow(
      new RangeError(`Cannot draw below ${n}: wanted a whole number from 1 to 4294967296`),
    );
  }
});

test('shuffle gives each of the 24 orders of four items equally often and leaves the array alone', () => {
  const random = rng(7);
  const items = ['a', 'b', 'c', 'd'];
  const counts = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = random.shuffle(items).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(items).toEqual(['a', 'b', 'c', 'd']);
  expect([...counts.keys()].every((order) => [...order].sort().join('') === 'abcd')).toBe(true);
  expect(counts.size).toBe(24);
  expect(chiSquare([...counts.values()])).toBeLessThan(bound[23]);
});

test('shuffle takes anything that can be iterated, also typed arrays', () => {
  expect(
    rng(8)
      .shuffle(Int32Array.of(3, 1, 2))
      .sort(),
  ).toEqual([1, 2, 3]);
  expect(rng(8).shuffle([])).toEqual([]);
});

test('pick gives each item equally often and refuses an empty array', () => {
  const random = rng(9);
  const counts = { red: 0, green: 0, blue: 0 };
  for (let i = 0; i < 30_000; i++) counts[random.pick(['red', 'green', 'blue'] as const)] += 1;
  expect(chiSquare(Object.values(counts))).toBeLessThan(bound[2]);
  expect(() => random.pick([])).toThrow(
    new RangeError('Cannot pick from an empty array: wanted one item or more'),
  );
});
