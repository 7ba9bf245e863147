import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { kMeans, pca } from '../../lib/classic/index.ts';
import { examples, expectNear, type Name, recorded, scaled } from './recorded.ts';

const record = recorded as Record<string, unknown>;
const clusters = record['k-means'] as Record<
  Name,
  { inertia: number; labels: string; best: number; centers?: number[][] }
>;
const directions = record.pca as Record<
  Name,
  { variances: number[]; shares: number[]; components: number[][]; transformed: number[][] }
>;
const counts = { iris: 3, wine: 3, 'breast cancer': 2, digits: 10 };
const names: Name[] = ['iris', 'wine', 'breast cancer', 'digits'];

/** As the record has them: wine and breast cancer scaled. */
async function ready(name: Name): Promise<number[][]> {
  const { X } = await examples(name);
  return name === 'wine' || name === 'breast cancer' ? scaled(X) : X;
}

describe('k-means', () => {
  test.each(names)('from the same centers ends on %s where that of scikit-learn ends', async (name) => {
    const X = await ready(name);
    const model = kMeans({ start: X.slice(0, counts[name]) }).fit(X);
    expectNear(model.inertia, clusters[name].inertia, 1e-6);
    expect(model.labels.join('')).toBe(clusters[name].labels);
    if (clusters[name].centers) expectNear(model.centers, clusters[name].centers, 1e-9);
    expect(model.predict(X)).toEqual(model.labels);
    expectNear(model.score(X), -model.inertia, 1e-9);
  });

  test.each(names)('finds on %s as low an inertia as scikit-learn in a hundred runs', async (name) => {
    const model = kMeans({ k: counts[name], restarts: 30 }).fit(await ready(name));
    expect(model.inertia).toBeLessThan(clusters[name].best * 1.001);
  });

  test('finds the best of all partitions of 8 points', () => {
    const random = rng('eight');
    const X = Array.from({ length: 8 }, () => [random.normal(), random.normal()]);
    const inertiaOf = (rows: number[][]) => {
      const mean = [0, 1].map((j) => rows.reduce((sum, x) => sum + x[j]!, 0) / rows.length);
      return rows.reduce((sum, x) => sum + (x[0]! - mean[0]!) ** 2 + (x[1]! - mean[1]!) ** 2, 0);
    };
    let least = Infinity;
    for (let mask = 1; mask < 128; mask++) {
      const side = (wanted: number) => X.filter((_, i) => ((mask >> i) & 1) === wanted);
      least = Math.min(least, inertiaOf(side(0)) + inertiaOf(side(1)));
    }
    expectNear(kMeans({ k: 2 }).fit(X).inertia, least, 1e-12);
  });

  test('never raises the inertia from step to step', async () => {
    const X = await ready('iris');
    const start = X.slice(0, 5);
    const falling = [1, 2, 3, 4, 5, 6].map((maxSteps) => kMeans({ start, maxSteps }).fit(X).inertia);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(falling[0]).toBeGreaterThan(falling[5]!);
  });

  test('draws the first centers far apart: one in each of five heaps far from each other', () => {
    const X = [0, 1000, 2000, 3000, 4000].flatMap((heap) => [0, 1, 2, 3].map((i) => [heap + i]));
    for (let seed = 0; seed < 20; seed++) {
      expect(kMeans({ k: 5, restarts: 1, rng: rng(seed) }).fit(X).inertia).toBe(25);
    }
  });

  test('leaves a center without examples where it is, and copes with examples that are the same', () => {
    const model = kMeans({ start: [[0], [1], [99]] }).fit([[0], [0], [1], [2]]);
    expect(model.centers).toEqual([[0], [1.5], [99]]);
    expect(kMeans({ k: 3 }).fit([[4], [4], [4]]).inertia).toBe(0);
  });

  test('cannot have more clusters than examples, nor begin with centers of another width', () => {
    expect(() => kMeans({ k: 3 }).fit([[1], [2]])).toThrow(
      new RangeError('Cannot fit kMeans with k = 3 to 2 examples: wanted a whole number from 1 to 2'),
    );
    expect(() => kMeans({ start: [[1, 2]] }).fit([[1], [2]])).toThrow(
      new RangeError(
        'Cannot start kMeans: X has 2 features, wanted 1 as in the fit. Give the same columns in the same order',
      ),
    );
  });
});

describe('PCA', () => {
  const aligned = (vector: number[], wanted: number[]) =>
    vector.reduce((sum, value, j) => sum + value * wanted[j]!, 0) < 0 ? -1 : 1;

  test.each(names.flatMap((name) => (['jacobi', 'power'] as const).map((solver) => [name, solver] as const)))(
    'on %s with %s has the directions of scikit-learn, but for the sign',
    async (name, solver) => {
      const X = await ready(name);
      const model = pca({ components: 4, solver }).fit(X);
      const { variances, shares, components, transformed } = directions[name];
      const relative = variances[0]! * 1e-9;
      expectNear(model.variances, variances.slice(0, 4), relative);
      expectNear(model.shares, shares.slice(0, 4), 1e-9);
      const signs = components.map((wanted, i) => aligned(model.components[i]!, wanted));
      const near = solver === 'jacobi' ? 1e-9 : 1e-5;
      components.forEach((wanted, i) => {
        expectNear(
          model.components[i]!.map((value) => value * signs[i]!),
          wanted,
          near,
        );
      });
      const Z = model.transform(X.slice(0, 5)).map((z) => z.slice(0, 3).map((value, i) => value * signs[i]!));
      expectNear(Z, transformed, near * 100);
    },
  );

  test('in two dimensions has the eigenvectors of the closed form', () => {
    const X = [
      [2, 1],
      [-2, -1],
      [1, -1],
      [-1, 1],
    ];
    // X^T X = [[10, 2], [2, 4]]: eigenvalues 7 +- sqrt(9 + 4), tan(2 angle) = 2 * 2 / (10 - 4)
    const angle = Math.atan2(4, 6) / 2;
    for (const solver of ['jacobi', 'power'] as const) {
      const model = pca({ solver }).fit(X);
      expectNear(model.variances, [(7 + Math.sqrt(13)) / 3, (7 - Math.sqrt(13)) / 3], 1e-12);
      expectNear(model.components[0]!, [Math.cos(angle), Math.sin(angle)], 1e-6);
      expectNear(model.components[1]!, [-Math.sin(angle), Math.cos(angle)], 1e-6);
    }
  });

  test('keeps everything with all components, and what the shares say with some', async () => {
    const X = await ready('wine');
    const all = pca().fit(X);
    expectNear(all.inverse(all.transform(X)), X, 1e-12);
    expect(all.score(X)).toBeCloseTo(1, 12);
    const two = pca({ components: 2 }).fit(X);
    expectNear(two.score(X), two.shares[0]! + two.shares[1]!, 1e-12);
  });

  test('has components of length 1 at right angles, also where the variance is 0', () => {
    const X = Array.from({ length: 6 }, (_, i) => [i, 2 * i, 7]);
    for (const solver of ['jacobi', 'power'] as const) {
      const { components, shares } = pca({ solver }).fit(X);
      const products = components.map((a) =>
        components.map((b) => a.reduce((sum, value, j) => sum + value * b[j]!, 0)),
      );
      expectNear(
        products,
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        1e-9,
      );
      expectNear(shares, [1, 0, 0], 1e-12);
    }
  });

  test('says how many examples and components it needs', () => {
    expect(() => pca().fit([[1, 2]])).toThrow(
      new RangeError('Cannot fit pca to 1 example: wanted 2 or more'),
    );
    expect(() =>
      pca({ components: 3 }).fit([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(
      new RangeError('Cannot fit pca with components = 3 to 2 features: wanted a whole number from 1 to 2'),
    );
  });
});
