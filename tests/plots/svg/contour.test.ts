import { describe, expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { contour, region } from '../../../lib/plots/svg/contour.ts';

const grid = (height: (x: number, y: number) => number, count = 81, reach = 2) => {
  const x = Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));
  return { x, y: x, z: x.flatMap((b) => x.map((a) => height(a, b))) };
};
const bowl = grid((x, y) => x * x + y * y);

// The area inside of rings, by the shoelace formula; rings against the clock count, holes count against them.
const areaOf = (rings: readonly (readonly (readonly [number, number])[])[]) =>
  rings.reduce((all, ring) => {
    const twice = ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0);
    return all + twice / 2;
  }, 0);

describe('lines of equal height', () => {
  test.each([0.3, 1, 1.9])('that of x² + y² with radius %d is one closed circle', (radius) => {
    const lines = contour(bowl, radius * radius);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.closed).toBe(true);
    for (const [x, y] of lines[0]!.points) expect(Math.hypot(x, y)).toBeCloseTo(radius, 2);
  });

  test('a circle that leaves the grid is four open lines', () => {
    const lines = contour(bowl, 2.3 ** 2);
    expect(lines.map(({ closed }) => closed)).toEqual([false, false, false, false]);
    for (const { points } of lines) {
      for (const [x, y] of [points[0]!, points.at(-1)!]) expect(Math.max(Math.abs(x), Math.abs(y))).toBe(2);
    }
  });

  test('every edge of the grid between higher and lower is crossed once, at its own place', () => {
    const random = rng('heights');
    const rough = grid(() => random(), 12);
    const found = contour(rough, 0.5)
      .flatMap(({ points }) => points)
      .map(([x, y]) => `${x.toFixed(9)} ${y.toFixed(9)}`)
      .sort();
    const wanted: string[] = [];
    const at = (i: number, j: number) => rough.z[j * 12 + i]!;
    for (let j = 0; j < 12; j++) {
      for (let i = 0; i < 12; i++) {
        for (const [di, dj] of [
          [1, 0],
          [0, 1],
        ] as const) {
          if (i + di > 11 || j + dj > 11) continue;
          const [a, b] = [at(i, j), at(i + di, j + dj)];
          if (a >= 0.5 === b >= 0.5) continue;
          const t = (0.5 - a) / (b - a);
          const place = (axis: readonly number[], from: number, step: number) =>
            axis[from]! + (axis[from + step]! - axis[from]!) * t;
          wanted.push(`${place(rough.x, i, di).toFixed(9)} ${place(rough.y, j, dj).toFixed(9)}`);
        }
      }
    }
    expect(found).toEqual(wanted.sort());
  });

  test('a flat, an empty and a missing landscape have no lines', () => {
    expect(
      contour(
        grid(() => 1),
        1,
      ),
    ).toEqual([]);
    expect(contour({ x: [], y: [], z: [] }, 1)).toEqual([]);
    expect(
      contour(
        grid(() => Number.NaN),
        1,
      ),
    ).toEqual([]);
  });
});

describe('regions', () => {
  test('inside of a hill is the area of its circle', () => {
    const hill = grid((x, y) => -x * x - y * y);
    expect(areaOf(region(hill, -1))).toBeCloseTo(Math.PI, 2);
  });

  test('a bowl is the whole grid with a hole', () => {
    const rings = region(bowl, 1);
    expect(rings).toHaveLength(2);
    expect(areaOf(rings)).toBeCloseTo(16 - Math.PI, 2);
  });

  test('a plain higher than the level is the whole grid', () => {
    expect(
      areaOf(
        region(
          grid(() => 5, 4),
          1,
        ),
      ),
    ).toBe(16);
  });

  test('on rough ground the areas above and below add up to all', () => {
    const random = rng('ground');
    const ground = grid(() => random.normal(), 15);
    const turned = { ...ground, z: ground.z.map((height) => -height) };
    expect(areaOf(region(ground, 0.2)) + areaOf(region(turned, -0.2))).toBeCloseTo(16, 9);
  });

  test('missing heights are a hole that reaches to their neighbours', () => {
    const holed = grid((x, y) => (Math.abs(x) < 0.5 && Math.abs(y) < 0.5 ? Number.NaN : 1), 21);
    expect(areaOf(region(holed, 0.5))).toBeCloseTo(16 - (1.2 * 1.2 - 4 * 0.02), 9);
  });
});
