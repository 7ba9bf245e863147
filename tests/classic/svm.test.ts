import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { linearSvm, svm } from '../../lib/classic/index.ts';
import { smo } from '../../lib/classic/smo.ts';
import { examples, expectNear, five, meanOf, type Name, recorded, scaled } from './recorded.ts';

const record = recorded as Record<string, unknown>;
const wantedLinear = record['linear svm'] as Record<
  string,
  { losses: number[]; score: number; folds: number[] }
>;
const wanted = record.svm as Record<
  string,
  { supports: number[]; score: number; decision: number[][]; folds: number[] }
>;

describe('the linear SVM by Pegasos', () => {
  test.each(['iris', 'breast cancer'] as const)(
    'comes within 1 % of the least loss, which liblinear finds on %s',
    async (name) => {
      const { X, y } = await examples(name);
      const S = scaled(X);
      const model = linearSvm({ epochs: 1000 }).fit(S, y);
      model.w.forEach((w, c) => {
        const side = model.w.length === 1 ? 1 : c;
        const hinge = model
          .decision(S)
          .map((sides, i) => Math.max(0, 1 - (y[i] === side ? 1 : -1) * sides[c]!));
        const size = w.reduce((sum, value) => sum + value * value, model.b[c]! ** 2) / 2;
        const loss = size + hinge.reduce((sum, each) => sum + each, 0);
        const least = wantedLinear[name]!.losses[c]!;
        expect(loss).toBeGreaterThan(least * (1 - 1e-6));
        expect(loss).toBeLessThan(least * 1.01);
      });
      expect(Math.abs(model.score(S, y) - wantedLinear[name]!.score)).toBeLessThan(0.02);
    },
  );

  test('scores as liblinear on five folds of breast cancer', async () => {
    const scores = five('breast cancer', linearSvm(), await examples('breast cancer'), true);
    expect(Math.abs(meanOf(scores) - meanOf(wantedLinear['breast cancer']!.folds))).toBeLessThan(0.008);
  });

  test('finds the widest margin between two points', () => {
    // With b as a weight, least (w^2 + b^2) / 2 with w - b >= 1 and 3 w + b >= 1 is at w = 1/2, b = -1/2.
    const model = linearSvm({ C: 100, epochs: 20_000 }).fit([[-1], [3]], [0, 1]);
    expectNear([model.w[0]![0], model.b[0]], [0.5, -0.5], 0.02);
    expect(model.predict([[0], [2]])).toEqual([0, 1]);
  });

  test('is the same again with the same seed', async () => {
    const { X, y } = await examples('iris');
    const weights = (seed: number) => linearSvm({ epochs: 3, rng: rng(seed) }).fit(X, y).w;
    expect(weights(1)).toEqual(weights(1));
    expect(weights(1)).not.toEqual(weights(2));
  });
});

describe('the SVM with kernels', () => {
  const names: Name[] = ['iris', 'wine', 'breast cancer'];
  const kernels = [
    ['rbf', {}],
    ['linear', { kernel: 'linear' }],
    ['poly', { kernel: 'polynomial', degree: 2 }],
  ] as const;
  test.each(names.flatMap((name) => kernels.map(([kernel, options]) => [name, kernel, options] as const)))(
    'on %s with kernel %s has the support vectors and borders of libsvm',
    async (name, kernel, options) => {
      const { X, y } = await examples(name);
      const S = scaled(X);
      const model = svm({ ...options, tolerance: 1e-7 }).fit(S, y);
      const { supports, decision, score } = wanted[`${name} ${kernel}`]!;
      expectNear(model.decision(S.filter((_, i) => i % 40 === 0)), decision, 1e-5);
      // By their numbers: iris has one flower twice, and which of the two holds the border is left to chance.
      const flowers = (rows: number[]) => new Set(rows.map((row) => String(X[row])));
      expect(flowers(model.borders.flatMap((border) => border.supports))).toEqual(flowers(supports));
      expect(model.score(S, y)).toBeCloseTo(score, 12);
    },
  );

  test('on digits has the borders of libsvm, all 45', async () => {
    const { X, y } = await examples('digits');
    const model = svm({ tolerance: 1e-5 }).fit(X, y);
    const some = X.filter((_, i) => i % 40 === 0);
    expect(model.borders.length).toBe(45);
    expectNear(model.decision(some), wanted['digits rbf']!.decision, 1e-3);
    expect(model.score(X, y)).toBeCloseTo(wanted['digits rbf']!.score, 12);
  });

  test.each(['iris', 'wine', 'breast cancer', 'digits'] as const)(
    'has the scores of scikit-learn on five folds of %s',
    async (name) => {
      const scores = five(name, svm(), await examples(name), name !== 'digits');
      expectNear(scores, wanted[`${name} rbf`]!.folds, name === 'digits' ? 0.0029 : 1e-9);
    },
  );

  test('meets the conditions of an optimum (Karush, Kuhn and Tucker)', () => {
    const random = rng('conditions');
    const rows = Array.from({ length: 50 }, () => Float64Array.of(random.normal(), random.normal()));
    const y = Int8Array.from(rows, (x) => (x[0]! * x[1]! + random.normal(0, 0.4) > 0 ? 1 : -1));
    const kernel = (x: Float64Array, z: Float64Array) =>
      Math.exp(-((x[0]! - z[0]!) ** 2 + (x[1]! - z[1]!) ** 2));
    const C = 2;
    const { alpha, b, converged } = smo(rows, y, { kernel, C, tolerance: 1e-8, maxSteps: 1e5 });
    expect(converged).toBe(true);
    expectNear(
      alpha.reduce((sum, a, i) => sum + a * y[i]!, 0),
      0,
      1e-12,
    );
    const kinds = { clear: 0, margin: 0, inside: 0 };
    rows.forEach((x, i) => {
      const f = rows.reduce((sum, z, j) => sum + alpha[j]! * y[j]! * kernel(x, z), b);
      const margin = y[i]! * f;
      if (alpha[i] === 0) {
        kinds.clear++;
        expect(margin).toBeGreaterThan(1 - 1e-7);
      } else if (alpha[i] === C) {
        kinds.inside++;
        expect(margin).toBeLessThan(1 + 1e-7);
      } else {
        kinds.margin++;
        expectNear(margin, 1, 1e-7);
      }
    });
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(0);
  });

  test('by hand: of two points both hold the border, midway', () => {
    // |x - z| = 2, so w = 2 (x - z) / |x - z|^2 = 1 and alpha = 2 / |x - z|^2 = 1/2
    const { borders, decision, predict } = svm({ kernel: 'linear', C: 10 }).fit([[1], [3]], [5, 8]);
    expectNear(borders[0]!.coefficients, [-0.5, 0.5], 1e-12);
    expectNear(decision([[2], [2.5]]), [[0], [0.5]], 1e-12);
    expect(predict([[0], [9]])).toEqual([5, 8]);
    expect([borders[0]!.negative, borders[0]!.positive]).toEqual([5, 8]);
  });

  test('parts XOR, which no straight border can', () => {
    const X = [
      [0, 0],
      [1, 1],
      [0, 1],
      [1, 0],
    ];
    const y = [0, 0, 1, 1];
    expect(svm({ C: 100 }).fit(X, y).predict(X)).toEqual(y);
    expect(svm({ C: 100, kernel: 'linear' }).fit(X, y).score(X, y)).toBeLessThan(1);
  });

  test('ends, with examples that are the same and with too few steps', () => {
    const same = svm().fit([[1], [1], [1], [1]], [0, 0, 1, 1]);
    expect(same.borders[0]!.converged).toBe(true);
    const short = svm({ maxSteps: 1 }).fit([[1], [2], [3], [4]], [0, 1, 0, 1]);
    expect(short.borders[0]!.converged).toBe(false);
  });

  test('says which kernels there are and which C', () => {
    expect(() => svm({ kernel: 'rfb' as 'rbf' }).fit([[1], [2]], [0, 1])).toThrow(
      new RangeError('Cannot use "rfb": no such kernel. Did you mean "rbf"? Known: linear, polynomial, rbf'),
    );
    expect(() => svm({ C: 0 })).toThrow(new RangeError('Cannot use svm with C = 0: wanted a number above 0'));
  });
});
