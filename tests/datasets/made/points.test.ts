import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import type { Dataset } from '../../../lib/datasets/dataset.ts';
import { blobs, circles, moons, rings, spirals, xor } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, mean, rowsOf, spread } from './columns.ts';
import { linearAccuracy } from './linear-model.ts';

type Point = [x: number, y: number];

const labelled = (data: Dataset) => {
  const labels = flat(data, 'y');
  return rowsOf(data).map((point, row) => ({ point: point as Point, label: labels[row]! }));
};

describe('moons', () => {
  // The nearest of two thousand places on the half circle, by trying all of them.
  const toArc = ([x, y]: Point, label: number) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i <= 2000; i++) {
      const angle = (Math.PI * i) / 2000;
      const [ax, ay] = [Math.cos(angle), Math.sin(angle)];
      const place = label === 0 ? [ax, ay] : [1 - ax, 0.5 - ay];
      nearest = Math.min(nearest, Math.hypot(x - place[0]!, y - place[1]!));
    }
    return nearest;
  };

  test('without noise every point lies on its half circle', () => {
    for (const { point, label } of labelled(moons({ n: 60, noise: 0 }))) {
      expect(toArc(point, label)).toBeLessThan(1e-3);
    }
  });

  test('with noise the distance to the half circle has its spread', () => {
    const distances = labelled(moons({ n: 400, noise: 0.1, rng: rng(1) })).map(({ point, label }) =>
      toArc(point, label),
    );
    // Across the arc the noise is normal in one direction: E|d| = 0.1 sqrt(2 / pi) = 0.0798.
    expect(Math.abs(mean(distances) - 0.0798)).toBeLessThan(0.012);
    expect(Math.max(...distances)).toBeLessThan(0.45);
  });
});

test('circles have their two radii, and points spread evenly round them', () => {
  const points = labelled(circles({ n: 2000, factor: 0.4, noise: 0, rng: rng(1) }));
  for (const { point, label } of points) expect(Math.hypot(...point)).toBeCloseTo(label === 0 ? 1 : 0.4, 6);
  const quarters = [0, 0, 0, 0];
  for (const { point } of points) quarters[(point[0] > 0 ? 1 : 0) + (point[1] > 0 ? 2 : 0)]! += 1;
  // The standard deviation of each count is 19.4.
  for (const count of quarters) expect(Math.abs(count - 500)).toBeLessThan(80);
});

test('the noise of circles is that of both coordinates', () => {
  const distances = labelled(circles({ n: 4000, noise: 0.05, rng: rng(2) })).map(
    ({ point, label }) => Math.hypot(...point) - (label === 0 ? 1 : 0.5),
  );
  expect(Math.abs(spread(distances) - 0.05)).toBeLessThan(0.003);
});

test('spirals turn with their radius, each arm an equal part of a circle after the last', () => {
  const [arms, turns] = [3, 1.25];
  const points = labelled(spirals({ n: 300, arms, turns, noise: 0, rng: rng(1) }));
  for (const { point, label } of points) {
    const radius = Math.hypot(...point);
    expect(radius).toBeLessThanOrEqual(1 + 1e-6);
    // From the angle back to the arm: what is left after the winding is a whole number of thirds.
    const turned = Math.atan2(point[1], point[0]) / (2 * Math.PI) - turns * radius;
    const third = (((turned * arms) % arms) + arms) % arms;
    const off = Math.abs(third - label);
    expect(Math.min(off, arms - off)).toBeLessThan(1e-4);
  }
});

test('blobs have their centers and one spread in every direction, in any number of features', () => {
  const centers = [
    [0, 0, 5],
    [3, -3, 0],
  ];
  const points = labelled(blobs({ n: 4000, centers, spread: 0.5, rng: rng(1) }));
  for (const [label, center] of centers.entries()) {
    const mine = points.filter((each) => each.label === label).map(({ point }) => point as number[]);
    expect(mine).toHaveLength(2000);
    center.forEach((middle, feature) => {
      const values = mine.map((point) => point[feature]!);
      expect(Math.abs(mean(values) - middle)).toBeLessThan(0.05);
      expect(Math.abs(spread(values) - 0.5)).toBeLessThan(0.04);
    });
  }
});

test('a ring of eight has its clouds at the compass points', () => {
  const points = labelled(rings({ n: 1600, radius: 2, spread: 0.05, rng: rng(1) }));
  const east = points.filter(({ label }) => label === 0).map(({ point }) => point);
  const northWest = points.filter(({ label }) => label === 3).map(({ point }) => point);
  expect(mean(east.map(([x]) => x))).toBeCloseTo(2, 1);
  expect(mean(east.map(([, y]) => y))).toBeCloseTo(0, 1);
  expect(mean(northWest.map(([x]) => x))).toBeCloseTo(-Math.SQRT2, 1);
  expect(mean(northWest.map(([, y]) => y))).toBeCloseTo(Math.SQRT2, 1);
  expect(Math.abs(spread(east.map(([x]) => x)) - 0.05)).toBeLessThan(0.01);
});

describe('xor', () => {
  test('four points without noise are the truth table', () => {
    const table = (gate: 'xor' | 'and' | 'or') =>
      labelled(xor({ n: 4, gate, noise: 0 })).map(({ point, label }) => [...point, label]);
    expect(table('xor')).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(table('and')).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
      [1, 1, 1],
    ]);
    expect(table('or')).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ]);
  });

  test('the label is whether exactly one of the two is nearer to 1', () => {
    for (const { point, label } of labelled(xor({ n: 400, noise: 0.08, rng: rng(1) }))) {
      const ones = point.filter((value) => value > 0.5).length;
      expect(label).toBe(ones === 1 ? 1 : 0);
    }
  });

  test('an unknown gate is told with the known ones', () => {
    expect(() => xor({ gate: 'nor' as 'or' })).toThrow(
      new RangeError('Cannot make "nor": no such gate. Did you mean "xor"? Known: xor, and, or'),
    );
  });
});

describe('a straight line', () => {
  const accuracy = (data: Dataset) =>
    linearAccuracy(rowsOf(data), flat(data, 'y'), { classes: data.classes!.length, epochs: 40 });

  test.each([
    ['blobs', blobs()],
    ['and', xor({ gate: 'and' })],
    ['or', xor({ gate: 'or' })],
  ])('separates %s', (_, data) => {
    expect(accuracy(data)).toBeGreaterThan(0.98);
  });

  test.each([
    ['moons', moons(), 0.93],
    ['circles', circles(), 0.7],
    ['spirals', spirals(), 0.75],
    ['xor', xor(), 0.8],
  ])('does not separate %s', (_, data, most) => {
    expect(accuracy(data)).toBeLessThan(most);
  });
});

test('classes are as equal in number as the count allows', () => {
  expect(countsOf(moons({ n: 201 }))).toEqual([101, 100]);
  expect(countsOf(spirals({ n: 100, arms: 3 }))).toEqual([34, 33, 33]);
  expect(countsOf(rings({ n: 80 }))).toEqual(new Array(8).fill(10));
});

test('centers without a common width, and none at all, are told', () => {
  expect(() => blobs({ centers: [[1, 2], [3]] })).toThrow(
    new RangeError('Cannot make blobs with centers of 2 and of 1 features: wanted the same number in each'),
  );
  expect(() => blobs({ centers: [] })).toThrow(
    new RangeError('Cannot make blobs with the number of centers = 0: wanted a whole number from 1 on'),
  );
  expect(() => blobs({ centers: [[0, Number.NaN]] })).toThrow(
    new RangeError('Cannot make blobs with centers[0][1] = NaN: wanted a finite number'),
  );
});
