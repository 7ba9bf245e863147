import { describe, expect, test } from '@jest/globals';
import { bernoulliNaiveBayes, gaussianNaiveBayes, multinomialNaiveBayes } from '../../lib/classic/index.ts';
import { examples, expectNear, five, recorded } from './recorded.ts';

interface Fitted {
  folds: number[];
  probabilities: number[][];
  priors: number[];
  means: number[][];
  variances: number[][];
  logPriors: number[];
  logShares: number[][];
  shares: number[][];
}
const wanted = (recorded as Record<string, unknown>).bayes as Record<string, Fitted>;

const each = (X: number[][], step: number) => X.filter((_, i) => i % step === 0);

async function counted() {
  const { X, y } = await examples('digits');
  return { X: X.map((x) => x.map((value) => value * 16)), y };
}

describe('Gaussian naive Bayes', () => {
  test.each(['iris', 'wine', 'breast cancer'] as const)(
    'has the moments of scikit-learn on %s',
    async (name) => {
      const { X, y } = await examples(name);
      const { priors, means, variances, probabilities } = gaussianNaiveBayes().fit(X, y);
      const { priors: wantedPriors, means: wantedMeans, variances: wantedVariances } = wanted[name]!;
      expectNear(priors, wantedPriors, 1e-11);
      expectNear(means, wantedMeans, 1e-7);
      expectNear(
        variances.map((row, c) => row.map((value, j) => value / wantedVariances[c]![j]!)),
        variances.map((row) => row.map(() => 1)),
        1e-9,
      );
      expectNear(probabilities(each(X, 60)), wanted[name]!.probabilities, 1e-8);
    },
  );

  test.each(['iris', 'wine', 'breast cancer', 'digits'] as const)(
    'has the scores of scikit-learn on five folds of %s',
    async (name) => {
      expectNear(five(name, gaussianNaiveBayes(), await examples(name)), wanted[name]!.folds, 1e-9);
    },
  );

  test("by hand: Bayes' rule with two normal densities", () => {
    const model = gaussianNaiveBayes({ smoothing: 0 }).fit([[-1], [1], [3], [7]], [0, 0, 1, 1]);
    // means 0 and 5, variances 1 and 4
    const density = (x: number, mean: number, sd: number) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / sd;
    const [a, b] = [density(2, 0, 1), density(2, 5, 2)];
    expectNear(model.probabilities([[2]]), [[a / (a + b), b / (a + b)]], 1e-12);
  });

  test('says which column has no variance where nothing is added', () => {
    expect(() =>
      gaussianNaiveBayes({ smoothing: 0 }).fit(
        [
          [1, 3],
          [2, 3],
          [3, 4],
          [5, 6],
        ],
        [4, 4, 7, 7],
      ),
    ).toThrow(
      new RangeError(
        'Cannot fit gaussianNaiveBayes: column 1 of X is the same in all examples of class 4, so that its variance is 0. Leave it out, or try a larger smoothing',
      ),
    );
  });
});

describe('multinomial naive Bayes', () => {
  test('has the shares, probabilities and scores of scikit-learn on digits', async () => {
    const data = await counted();
    const method = multinomialNaiveBayes({ alpha: 0.5 });
    const { logPriors, logShares, probabilities } = method.fit(data.X, data.y);
    expectNear(logPriors, wanted.multinomial!.logPriors, 1e-10);
    expectNear(logShares, wanted.multinomial!.logShares, 1e-10);
    expectNear(probabilities(each(data.X, 300)), wanted.multinomial!.probabilities, 1e-9);
    expectNear(five('digits', method, data), wanted.multinomial!.folds, 1e-9);
  });

  test("by hand: the textbook's Chinese and Japanese example", () => {
    // Manning, Raghavan and Schuetze, example 13.1: Chinese, Beijing, Shanghai, Macao, Tokyo, Japan
    const X = [
      [2, 1, 0, 0, 0, 0],
      [2, 0, 1, 0, 0, 0],
      [1, 0, 0, 1, 0, 0],
      [1, 0, 0, 0, 1, 1],
    ];
    const model = multinomialNaiveBayes().fit(X, [1, 1, 1, 0]);
    const china = (3 / 4) * (3 / 7) ** 3 * (1 / 14) ** 2; // 0.0003
    const other = (1 / 4) * (2 / 9) ** 3 * (2 / 9) ** 2; // 0.0001
    const wanted = [other / (china + other), china / (china + other)];
    expectNear(model.probabilities([[3, 0, 0, 0, 1, 1]]), [wanted], 1e-12);
  });

  test('says where a count is below 0', () => {
    expect(() =>
      multinomialNaiveBayes().fit(
        [
          [1, 2],
          [0, -1],
        ],
        [0, 1],
      ),
    ).toThrow(
      new RangeError(
        'Cannot fit multinomialNaiveBayes: row 1, column 1 of X is -1; wanted counts from 0 on. Try gaussianNaiveBayes for other numbers',
      ),
    );
  });
});

describe('Bernoulli naive Bayes', () => {
  test('has the shares, probabilities and scores of scikit-learn on digits', async () => {
    const data = await counted();
    const method = bernoulliNaiveBayes({ alpha: 2, threshold: 7 });
    const { shares, probabilities } = method.fit(data.X, data.y);
    expectNear(shares, wanted.bernoulli!.shares, 1e-11);
    expectNear(probabilities(each(data.X, 300)), wanted.bernoulli!.probabilities, 1e-9);
    expectNear(five('digits', method, data), wanted.bernoulli!.folds, 1e-9);
  });

  test("by hand: the textbook's Chinese and Japanese example, where absent words speak", () => {
    const X = [
      [1, 1, 0, 0, 0, 0],
      [1, 0, 1, 0, 0, 0],
      [1, 0, 0, 1, 0, 0],
      [1, 0, 0, 0, 1, 1],
    ];
    const model = bernoulliNaiveBayes().fit(X, [1, 1, 1, 0]);
    const china = (3 / 4) * (4 / 5) * (1 / 5) * (1 / 5) * (3 / 5) ** 3; // 0.005
    const other = (1 / 4) * (2 / 3) * (2 / 3) * (2 / 3) * (2 / 3) ** 3; // 0.022
    const wanted = [other / (china + other), china / (china + other)];
    expectNear(model.probabilities([[3, 0, 0, 0, 1, 1]]), [wanted], 1e-12);
  });
});
