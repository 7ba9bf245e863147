import { describe, expect, test } from '@jest/globals';
import type { LineMark, PointsMark } from '../../lib/plots/marks.ts';
import { lineKeeps, mostPoints, thin } from '../../lib/plots/thin.ts';

const million = 1_000_000;
const wave = (i: number) => Math.sin(i / 700) + (i === 345_678 ? 9 : 0);

describe('a line of a million points', () => {
  const x = Float64Array.from({ length: million }, (_, i) => i / 1000);
  const y = Float64Array.from(x, (_, i) => wave(i));
  const { mark, shown, of } = thin({ mark: 'line', x, y });
  const line = mark as LineMark;

  test('it keeps 20,000 points at most and says how many', () => {
    expect(of).toBe(million);
    expect(shown).toBe(line.x.length);
    expect(shown).toBeLessThanOrEqual(mostPoints);
    expect(shown).toBeGreaterThan(5000);
  });

  test('in each column of pixels its least and its greatest number stay, the single spike too', () => {
    const columns = 500;
    const extremes = (xs: ArrayLike<number>, ys: ArrayLike<number>) => {
      const found = Array.from({ length: columns }, () => [
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ]);
      for (let i = 0; i < xs.length; i++) {
        const column = found[Math.min(columns - 1, Math.floor((xs[i]! / x[million - 1]!) * columns))]!;
        column[0] = Math.min(column[0]!, ys[i]!);
        column[1] = Math.max(column[1]!, ys[i]!);
      }
      return found;
    };
    expect(extremes(line.x, line.y)).toEqual(extremes(x, y));
  });

  test('the points stay in their order, the first and the last among them', () => {
    expect(line.x[0]).toBe(0);
    expect(line.x[line.x.length - 1]).toBe(x[million - 1]);
    for (let i = 1; i < line.x.length; i++) expect(line.x[i]!).toBeGreaterThan(line.x[i - 1]!);
  });
});

test('a gap in a line stays a gap', () => {
  const y = Float64Array.from({ length: 30_000 }, (_, i) => (i > 9000 && i < 12_000 ? Number.NaN : i));
  const x = Float64Array.from(y, (_, i) => i);
  const { mark } = thin({ mark: 'line', x, y });
  const kept = Array.from((mark as LineMark).x).filter((place) => place > 9000 && place < 12_000);
  expect(kept.length).toBeGreaterThan(0);
});

test('a line that turns back is thinned along its length', () => {
  const angle = (i: number) => (i / 50_000) * 2 * Math.PI;
  const x = Float64Array.from({ length: 50_000 }, (_, i) => Math.cos(angle(i)));
  const y = Float64Array.from({ length: 50_000 }, (_, i) => Math.sin(angle(i)));
  const kept = lineKeeps(x, [y], 100);
  expect(kept.length).toBeGreaterThan(150);
  expect(kept.length).toBeLessThanOrEqual(500);
  // No stretch of the circle is left out.
  for (let i = 1; i < kept.length; i++) expect(kept[i]! - kept[i - 1]!).toBeLessThan(600);
});

describe('a million single points', () => {
  const x = Float64Array.from({ length: million }, (_, i) => i);
  const y = Float64Array.from({ length: million }, (_, i) => (i < million / 4 ? 0 : 1));
  const mark: PointsMark = { mark: 'points', x, y, colours: { values: y } };
  const thinned = thin(mark);
  const points = thinned.mark as PointsMark;

  test('exactly 20,000 of them stay, each one of those that were there', () => {
    expect(thinned).toMatchObject({ shown: 20_000, of: million });
    expect(new Set(Array.from(points.x)).size).toBe(20_000);
    for (let i = 0; i < 20_000; i++) {
      expect(points.y[i]).toBe(y[points.x[i]!]);
      expect(points.colours!.values[i]).toBe(points.y[i]);
    }
  });

  test('classes keep their proportions', () => {
    expect(Array.from(points.y).filter((value) => value === 0)).toHaveLength(5000);
  });

  test('the same points stay each time', () => {
    expect(thin(mark)).toEqual(thinned);
  });
});

test('a mark with few points is left as it is', () => {
  const mark: LineMark = { mark: 'line', x: [1, 2], y: [3, 4] };
  expect(thin(mark).mark).toBe(mark);
});

test('bands and paths are thinned, too', () => {
  const x = Float64Array.from({ length: 100_000 }, (_, i) => i);
  const band = thin({ mark: 'area', x, low: x, high: x.map((value) => value + 1) });
  expect(band.shown).toBeLessThanOrEqual(mostPoints);
  const piece = Array.from(x, (value) => [value, value] as const);
  const path = thin({ mark: 'path', pieces: [piece, piece.slice(0, 2)] });
  expect(path.shown).toBeLessThanOrEqual(mostPoints + 4);
  expect(path.of).toBe(100_002);
});
