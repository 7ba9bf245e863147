import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { knn, knnRegression } from '../../lib/classic/index.ts';
import { examples, expectNear, five, meanOf, type Name, recorded } from './recorded.ts';

const record = recorded as Record<string, unknown>;
const wanted = record.knn as Record<Name, Record<'1' | '5', number[]>> & { probabilities: number[][] };

describe('k nearest neighbours', () => {
  test.each(['iris', 'wine', 'breast cancer', 'digits'] as const)(
    'have the scores of scikit-learn on five folds of %s',
    async (name) => {
      const data = await examples(name);
      for (const k of [1, 5] as const) expectNear(five(name, knn({ k }), data), wanted[name][k], 1e-9);
    },
  );

  test('have the shares of votes of scikit-learn on iris', async () => {
    const { X, y } = await examples('iris');
    expectNear(knn({ k: 7 }).fit(X, y).probabilities(X.slice(50, 80)), wanted.probabilities, 1e-12);
  });

  test('are those that sorting all distances finds', () => {
    const random = rng('neighbours');
    const point = () => Array.from({ length: 5 }, () => random.normal());
    const X = Array.from({ length: 60 }, point);
    const y = X.map((_, i) => i * 1.5);
    const model = knnRegression({ k: 4 }).fit(X, y);
    for (let round = 0; round < 20; round++) {
      const x = point();
      const far = X.map((other) => Math.hypot(...other.map((value, j) => value - x[j]!)));
      const order = [...X.keys()].sort((a, b) => far[a]! - far[b]!);
      expectNear(model.predict([x]), [meanOf(order.slice(0, 4).map((row) => y[row]!))], 1e-12);
    }
  });

  test('give a tie of votes to the smallest label and a tie of distances to the earlier row', () => {
    expect(
      knn({ k: 2 })
        .fit([[0], [2]], [9, 4])
        .predict([[0.1]]),
    ).toEqual([4]);
    expect(
      knn({ k: 1 })
        .fit([[0], [2]], [9, 4])
        .predict([[1]]),
    ).toEqual([9]);
  });

  test('of numbers have the scores of scikit-learn on five folds of wine', async () => {
    const { X } = await examples('wine');
    const data = { X: X.map((x) => x.slice(1)), y: X.map((x) => x[0]!) };
    const { knn: folds } = record.regression as { knn: number[] };
    expectNear(five('wine', knnRegression(), data), folds, 1e-9);
  });

  test('cannot be more than there are examples', () => {
    expect(() => knn({ k: 4 }).fit([[1], [2], [3]], [0, 1, 0])).toThrow(
      new RangeError('Cannot fit knn with k = 4 to 3 examples: wanted a whole number from 1 to 3'),
    );
    expect(() => knnRegression({ k: 1.5 }).fit([[1], [2], [3]], [0, 1, 0])).toThrow(
      new RangeError(
        'Cannot fit knnRegression with k = 1.5 to 3 examples: wanted a whole number from 1 to 3',
      ),
    );
  });
});
