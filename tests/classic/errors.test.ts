import { describe, expect, test } from '@jest/globals';
import {
  bernoulliNaiveBayes,
  decisionTree,
  gaussianNaiveBayes,
  kMeans,
  knn,
  knnRegression,
  linearRegression,
  linearSvm,
  logisticRegression,
  multinomialNaiveBayes,
  pca,
  randomForest,
  regressionForest,
  regressionTree,
  ridge,
  softmaxRegression,
  svm,
} from '../../lib/classic/index.ts';

const classifiers = {
  logisticRegression: logisticRegression(),
  softmaxRegression: softmaxRegression(),
  linearSvm: linearSvm({ epochs: 2 }),
  svm: svm(),
  knn: knn({ k: 1 }),
  decisionTree: decisionTree(),
  randomForest: randomForest({ trees: 2 }),
  gaussianNaiveBayes: gaussianNaiveBayes(),
  multinomialNaiveBayes: multinomialNaiveBayes(),
  bernoulliNaiveBayes: bernoulliNaiveBayes(),
};
const regressions = {
  linearRegression: linearRegression(),
  ridge: ridge(),
  knnRegression: knnRegression({ k: 1 }),
  regressionTree: regressionTree(),
  regressionForest: regressionForest({ trees: 2 }),
};
const labelled = Object.entries({ ...classifiers, ...regressions });
const all = [...labelled, ['kMeans', kMeans({ k: 1 })], ['pca', pca()]] as [
  string,
  { fit(X: ArrayLike<ArrayLike<number>>, y: ArrayLike<number>): object },
][];

const X = [
  [0, 1],
  [1, 0],
  [3, 1],
  [2, 5],
];
const y = [0, 1, 0, 1];
type Nested = number[][];

describe.each(all)('%s', (name, method) => {
  test('says in one sentence what is wrong with X', () => {
    const fitting = (X: unknown) => () => method.fit(X as Nested, y);
    expect(fitting([])).toThrow(new RangeError(`Cannot fit ${name}: X has no examples; wanted one or more`));
    expect(fitting([[], [], [], []])).toThrow(
      new RangeError(`Cannot fit ${name}: X has no features; wanted one or more`),
    );
    expect(fitting([1, 2, 3, 4])).toThrow(
      new RangeError(
        `Cannot fit ${name}: X has the shape (4), wanted (examples, features). Try X.map((x) => [x])`,
      ),
    );
    expect(
      fitting([
        [[1], [2]],
        [[3], [4]],
      ]),
    ).toThrow(
      new RangeError(
        `Cannot fit ${name}: X has the shape (2, 2, 1), wanted (examples, features). Try X.map((x) => x.flat(1))`,
      ),
    );
    expect(fitting([[1, 2], [3]])).toThrow(
      new RangeError(`Cannot fit ${name}: row 1 of X has 1 feature, row 0 has 2`),
    );
    for (const odd of [Number.NaN, Infinity]) {
      expect(
        fitting([
          [1, 2],
          [2, 1],
          [3, odd],
          [4, 1],
        ]),
      ).toThrow(
        new RangeError(
          `Cannot fit ${name}: row 2, column 1 of X is ${odd}; wanted a finite number. Leave the row out, or fill the gap`,
        ),
      );
    }
  });

  test('says what differs from the fit', () => {
    const model = method.fit(X, y) as {
      predict?(X: Nested): number[];
      transform?(X: Nested): Nested;
      score(X: Nested, y: number[]): number;
    };
    const used = (X: Nested) => (model.predict ? model.predict(X) : model.transform!(X));
    const doing = model.predict ? `predict with ${name}` : `transform with ${name}`;
    expect(() => used([[1, 2, 3]])).toThrow(
      new RangeError(
        `Cannot ${doing}: X has 3 features, wanted 2 as in the fit. Give the same columns in the same order`,
      ),
    );
    expect(() => used([[1, Number.NaN]])).toThrow(
      new RangeError(
        `Cannot ${doing}: row 0, column 1 of X is NaN; wanted a finite number. Leave the row out, or fill the gap`,
      ),
    );
    expect(() => model.score([[1]], [1])).toThrow(
      new RangeError(
        `Cannot score ${name}: X has 1 feature, wanted 2 as in the fit. Give the same columns in the same order`,
      ),
    );
  });

  test('does not see what becomes of X after the fit', () => {
    const own = X.map((x) => [...x]);
    const model = method.fit(own, y) as { score(X: Nested, y: number[]): number };
    const before = model.score(X, y);
    for (const x of own) x.fill(1e9);
    expect(model.score(X, y)).toBe(before);
  });
});

describe.each(labelled)('%s', (name, method) => {
  test('says when labels are missing, in fit and score', () => {
    const sentence = (doing: string) =>
      `Cannot ${doing}: X has 4 examples and y 1 label; wanted one label for each`;
    expect(() => method.fit(X, [1])).toThrow(new RangeError(sentence(`fit ${name}`)));
    expect(() => method.fit(X, y).score(X, [1])).toThrow(new RangeError(sentence(`score ${name}`)));
  });
});

test.each(Object.entries(classifiers))(
  '%s wants whole labels and gives them back as they were',
  (name, method) => {
    for (const odd of [0.5, Number.NaN]) {
      expect(() => method.fit(X, [0, 1, odd, 1])).toThrow(
        new RangeError(
          `Cannot fit ${name}: y[2] is ${odd}; wanted a whole number that names a class. Try a regression for other numbers`,
        ),
      );
    }
    const model = method.fit(X, Int32Array.of(7, -1, 7, -1));
    expect(model.classes).toEqual([-1, 7]);
    for (const label of model.predict(X)) expect([-1, 7]).toContain(label);
  },
);

test.each(Object.entries(regressions))('%s wants finite numbers', (name, method) => {
  expect(() => method.fit(X, [0, 1, Number.NaN, 1])).toThrow(
    new RangeError(`Cannot fit ${name}: y[2] is NaN; wanted a finite number`),
  );
  expect(() => method.fit(X, y).score(X, [0, 1, Infinity, 1])).toThrow(
    new RangeError(`Cannot score ${name}: y[2] is Infinity; wanted a finite number`),
  );
});

test.each(['logisticRegression', 'softmaxRegression', 'linearSvm', 'svm'] as const)(
  '%s draws a border, for which one class is too few',
  (name) => {
    expect(() => classifiers[name].fit(X, [3, 3, 3, 3])).toThrow(
      new RangeError(`Cannot fit ${name}: every label is 3; wanted two classes or more`),
    );
  },
);

test('the other classifiers predict the only class that there is', () => {
  for (const name of [
    'knn',
    'decisionTree',
    'randomForest',
    'gaussianNaiveBayes',
    'multinomialNaiveBayes',
    'bernoulliNaiveBayes',
  ] as const) {
    expect(classifiers[name].fit(X, [3, 3, 3, 3]).predict([[9, 9]])).toEqual([3]);
  }
});

test('nothing can be predicted before a fit: the type has no predict', () => {
  // @ts-expect-error: only what fit gives back can predict
  expect(knn().predict).toBe(undefined);
  // @ts-expect-error: only what fit gives back can score
  expect(kMeans().score).toBe(undefined);
});

test('R2 where all of y are the same is 1 when they are got right and 0 else', () => {
  const model = regressionTree().fit([[1], [2]], [5, 5]);
  expect([model.score([[1], [9]], [5, 5]), model.score([[1], [9]], [6, 6])]).toEqual([1, 0]);
});
