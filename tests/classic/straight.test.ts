import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { linearRegression, ridge } from '../../lib/classic/index.ts';
import { examples, expectNear, five, recorded } from './recorded.ts';

interface Line {
  w: number[];
  b: number;
  score: number;
}
const wanted = (recorded as Record<string, unknown>).regression as {
  linear: Line & { folds: number[] };
  ridge: (Line & { lambda: number })[];
  'ridge digits': number[];
};

/** The alcohol of a wine from all the rest. */
async function alcohol() {
  const { X } = await examples('wine');
  return { X: X.map((x) => x.slice(1)), y: X.map((x) => x[0]!) };
}

describe('linear regression', () => {
  test.each(['qr', 'normal equations'] as const)(
    'with %s finds the line through 3 points that one gets by hand',
    (solver) => {
      // x = 0, 1, 2 and y = 1, 2, 4: slope = sum (x - 1)(y - 7/3) / sum (x - 1)^2 = 3/2, b = 7/3 - 3/2 = 5/6
      const model = linearRegression({ solver }).fit([[0], [1], [2]], [1, 2, 4]);
      expectNear(model.w, [3 / 2], 1e-13);
      expectNear(model.b, 5 / 6, 1e-13);
      expectNear(model.predict([[4]]), [6 + 5 / 6], 1e-12);
      // residuals 1/6, -1/3, 1/6: squares 1/6; around the mean 16/9 + 1/9 + 25/9 = 14/3
      expectNear(model.score([[0], [1], [2]], [1, 2, 4]), 1 - 1 / 6 / (14 / 3), 1e-13);
    },
  );

  test.each(['qr', 'normal equations'] as const)(
    'with %s has the coefficients of scikit-learn on wine',
    async (solver) => {
      const { X, y } = await alcohol();
      const model = linearRegression({ solver }).fit(X, y);
      expectNear(model.w, wanted.linear.w, 1e-9);
      expectNear(model.b, wanted.linear.b, 1e-8);
      expectNear(model.score(X, y), wanted.linear.score, 1e-10);
      expectNear(five('wine', linearRegression({ solver }), { X, y }), wanted.linear.folds, 1e-8);
    },
  );

  test('is where gradient descent ends', () => {
    const random = rng('descent');
    const X = Array.from({ length: 40 }, () => [random.normal(), random.normal(2), random()]);
    const y = X.map(([a, b, c]) => 3 * a! - b! + 0.5 * c! + random.normal(0, 0.3));
    const theta = [0, 0, 0, 0];
    for (let step = 0; step < 20_000; step++) {
      const errors = X.map((x, i) => theta[0]! + x.reduce((sum, v, j) => sum + v * theta[j + 1]!, 0) - y[i]!);
      const gradient = theta.map(
        (_, j) => errors.reduce((sum, error, i) => sum + error * (j ? X[i]![j - 1]! : 1), 0) / X.length,
      );
      for (let j = 0; j < 4; j++) theta[j]! -= 0.1 * gradient[j]!;
    }
    for (const solver of ['qr', 'normal equations'] as const) {
      const { w, b } = linearRegression({ solver }).fit(X, y);
      expectNear([b, ...w], theta, 1e-9);
    }
  });

  test('keeps with QR the digits that the normal equations lose', () => {
    // y = 1 + x + x^2 + ... + x^5, exactly; with x from 1 to 2 the powers are much alike.
    const X = Array.from({ length: 30 }, (_, i) => [1, 2, 3, 4, 5].map((power) => (1 + i / 29) ** power));
    const y = X.map((x) => x.reduce((sum, value) => sum + value, 1));
    const error = (solver: 'qr' | 'normal equations') => {
      const { w, b } = linearRegression({ solver }).fit(X, y);
      return Math.max(...[b, ...w].map((value) => Math.abs(value - 1)));
    };
    expect(error('qr')).toBeLessThan(1e-8);
    expect(error('normal equations')).toBeGreaterThan(10 * error('qr'));
  });

  test.each(['qr', 'normal equations'] as const)(
    'with %s refuses columns that depend on each other',
    (solver) => {
      const fitting = (X: number[][]) => () =>
        linearRegression({ solver }).fit(
          X,
          X.map((_, i) => i),
        );
      const remedy = 'so that many w fit alike. Leave it out, or try ridge';
      expect(
        fitting([
          [1, 2, 3],
          [2, 0, 5],
          [4, 1, 9],
          [0, 3, 1],
        ]),
      ).toThrow(
        new RangeError(
          `Cannot fit linearRegression: column 2 of X can be made of the columns before it and a constant, ${remedy}`,
        ),
      );
      expect(
        fitting([
          [1, 2],
          [2, 3],
        ]),
      ).toThrow(
        new RangeError(
          `Cannot fit linearRegression: column 1 of X can be made of the columns before it and a constant, as any can with only 2 examples, ${remedy}`,
        ),
      );
      expect(fitting([[0.1], [0.1], [0.1]])).toThrow(/column 0 of X can be made of/);
    },
  );

  test('takes typed rows and says when the solver is unknown', () => {
    const typed = [Float32Array.of(0), Float32Array.of(1)];
    expectNear(linearRegression().fit(typed, Float32Array.of(1, 3)).w, [2], 1e-12);
    expect(() => linearRegression({ solver: 'svd' as 'qr' })).toThrow(
      new RangeError('Cannot solve with "svd": no such solver. Known: qr, normal equations'),
    );
  });
});

describe('ridge', () => {
  test('has the coefficients of scikit-learn on wine', async () => {
    const { X, y } = await alcohol();
    for (const { lambda, w, b, score } of wanted.ridge) {
      const model = ridge({ lambda }).fit(X, y);
      expectNear(model.w, w, 1e-9);
      expectNear(model.b, b, 1e-8);
      expectNear(model.score(X, y), score, 1e-10);
    }
  });

  test('copes with pixels that are always 0, as scikit-learn does', async () => {
    const { X, y } = await examples('digits');
    expectNear(ridge().fit(X, y).predict(X.slice(0, 20)), wanted['ridge digits'], 1e-8);
  });

  test('is linear regression at lambda 0, shrinks with lambda, and does not hold b', async () => {
    const { X, y } = await alcohol();
    expectNear(ridge({ lambda: 0 }).fit(X, y).w, linearRegression().fit(X, y).w, 1e-9);
    const lengths = [0, 1, 10, 1e3, 1e6].map((lambda) => Math.hypot(...ridge({ lambda }).fit(X, y).w));
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    const far = ridge({ lambda: 1e12 }).fit(
      X,
      y.map((value) => value + 500),
    );
    expectNear(far.predict([X[0]!]), [513.0006], 1e-3);
  });

  test('by hand: with one feature, w = sum xy / (sum x^2 + lambda) of the centered numbers', () => {
    const model = ridge({ lambda: 2 }).fit([[0], [1], [2]], [1, 2, 4]);
    expectNear(model.w, [3 / (2 + 2)], 1e-14);
    expectNear(model.b, 7 / 3 - 3 / 4, 1e-14);
  });

  test('says at lambda 0 that columns depend on each other, and which lambda is none', () => {
    expect(() =>
      ridge({ lambda: 0 }).fit(
        [
          [1, 2],
          [2, 4],
          [3, 6],
        ],
        [1, 2, 3],
      ),
    ).toThrow(
      new RangeError(
        'Cannot fit ridge with lambda = 0: column 1 of X can be made of the columns before it and a constant. Try a larger lambda',
      ),
    );
    expect(() => ridge({ lambda: -1 })).toThrow(
      new RangeError('Cannot use ridge with lambda = -1: wanted a number from 0 on'),
    );
  });
});
