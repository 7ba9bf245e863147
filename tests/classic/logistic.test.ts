import { describe, expect, test } from '@jest/globals';
import { rng } from '../../lib/base/index.ts';
import { logisticRegression, softmaxRegression } from '../../lib/classic/index.ts';
import { logisticLoss, sigmoid } from '../../lib/classic/logistic-regression.ts';
import { softmaxLoss } from '../../lib/classic/softmax-regression.ts';
import { examples, expectNear, five, meanOf, type Name, recorded, scaled } from './recorded.ts';

interface Fitted<W> {
  w: W;
  b: W extends number[] ? number : number[];
  probabilities: number[][];
  score: number;
  folds: number[];
}
const record = recorded as Record<string, unknown>;
const logistic = record.logistic as Fitted<number[]> & { raw: { lambda: number; w: number[]; b: number } };
const softmax = record.softmax as Record<Name, Fitted<number[][]>>;

const random = rng('gradients');
const rows = Array.from({ length: 12 }, () => Float64Array.from({ length: 3 }, () => random.normal()));

/** The slope along each axis by central differences. */
function numerical(loss: (theta: Float64Array) => number, theta: Float64Array): number[] {
  const h = 1e-5;
  return Array.from(theta, (_, j) => {
    const moved = (by: number) => loss(theta.map((value, i) => (i === j ? value + by : value)));
    return (moved(h) - moved(-h)) / (2 * h);
  });
}

describe('logistic regression', () => {
  test('has the gradient that central differences find', () => {
    const y = rows.map((_, i) => i % 2);
    const theta = Float64Array.of(0.3, -1.2, 0.7);
    const loss = (theta: Float64Array) => logisticLoss(rows, y, theta, 0.4).loss;
    expectNear(Array.from(logisticLoss(rows, y, theta, 0.4).gradient), numerical(loss, theta), 1e-8);
  });

  test('on standardized breast cancer has the coefficients and probabilities of scikit-learn', async () => {
    const { X, y } = await examples('breast cancer');
    const S = scaled(X);
    const model = logisticRegression().fit(S, y);
    expectNear(model.w, logistic.w, 1e-7);
    expectNear(model.b, logistic.b, 1e-7);
    expectNear(model.probabilities(S.slice(0, 10)), logistic.probabilities, 1e-8);
    expect(model.score(S, y)).toBeCloseTo(logistic.score, 12);
    expect(model.classes).toEqual([0, 1]);
  });

  test('needs no scaling: on raw breast cancer it ends where scikit-learn does', async () => {
    const { X, y } = await examples('breast cancer');
    const { w, b, steps } = logisticRegression({ lambda: logistic.raw.lambda }).fit(X, y);
    expectNear(w, logistic.raw.w, 1e-5);
    expectNear(b, logistic.raw.b, 1e-4);
    expect(steps).toBeLessThan(30);
  });

  test('has the scores of scikit-learn on five folds of breast cancer', async () => {
    const scores = five('breast cancer', logisticRegression(), await examples('breast cancer'), true);
    expectNear(scores, logistic.folds, 1e-9);
    expect(meanOf(scores)).toBeGreaterThan(0.975);
  });

  test('by hand: without features that tell, the probability is the share of the class', () => {
    const model = logisticRegression().fit([[1], [1], [1], [1]], [7, 3, 7, 7]);
    expectNear(model.probabilities([[1]]), [[1 / 4, 3 / 4]], 1e-8);
    expect(model.predict([[1]])).toEqual([7]);
    expectNear([model.w[0], model.b], [0, Math.log(3)], 1e-7);
  });

  test('does not overflow far from the border', () => {
    expect([sigmoid(-1000), sigmoid(0), sigmoid(1000)]).toEqual([0, 0.5, 1]);
    const far = logisticLoss([Float64Array.of(1e4)], [0], Float64Array.of(1), 0);
    expect(far.loss).toBe(1e4);
  });

  test('says that without a penalty no w is best where a border parts the classes', () => {
    const sentence =
      'Cannot fit logisticRegression with lambda = 0: no w is best, as a border parts the classes without a mistake or columns of X depend on each other. Try lambda = 1';
    expect(() => logisticRegression({ lambda: 0 }).fit([[0], [1], [2], [3]], [0, 0, 1, 1])).toThrow(
      new RangeError(sentence),
    );
    const mixed = logisticRegression({ lambda: 0 }).fit([[0], [1], [2], [3]], [0, 1, 0, 1]);
    expect(mixed.w[0]).toBeGreaterThan(0);
  });

  test('says what to try with three classes', () => {
    expect(() => logisticRegression().fit([[0], [1], [2]], [0, 1, 2])).toThrow(
      new RangeError('Cannot fit logisticRegression to 3 classes: wanted 2. Try softmaxRegression'),
    );
  });
});

describe('softmax regression', () => {
  test('has the gradient that central differences find', () => {
    const y = rows.map((_, i) => i % 3);
    const theta = Float64Array.from({ length: 3 * 4 }, () => random.normal());
    const gradient = new Float64Array(theta.length);
    softmaxLoss(rows, y, { theta, gradient, lambda: 0.4 });
    const loss = (theta: Float64Array) =>
      softmaxLoss(rows, y, { theta, gradient: new Float64Array(theta.length), lambda: 0.4 });
    expectNear(Array.from(gradient), numerical(loss, theta), 1e-8);
  });

  test.each(['iris', 'wine'] as const)('has the coefficients of scikit-learn on %s', async (name) => {
    const { X, y } = await examples(name);
    const S = name === 'wine' ? scaled(X) : X;
    const model = softmaxRegression({ tolerance: 1e-8 }).fit(S, y);
    expectNear(model.w, softmax[name].w, 1e-5);
    expectNear(model.b, softmax[name].b, 1e-4);
    expectNear(model.probabilities(S.slice(0, 3)), softmax[name].probabilities, 1e-6);
    expect(model.score(S, y)).toBeCloseTo(softmax[name].score, 12);
    expect(model.converged).toBe(true);
  });

  test('has the probabilities of scikit-learn on digits', async () => {
    const { X, y } = await examples('digits');
    const model = softmaxRegression({ tolerance: 1e-6 }).fit(X, y);
    expectNear(model.probabilities(X.slice(0, 3)), softmax.digits.probabilities, 1e-4);
    expect(model.score(X, y)).toBeCloseTo(softmax.digits.score, 12);
  });

  test('has the scores of scikit-learn on five folds of wine and digits', async () => {
    expectNear(five('wine', softmaxRegression(), await examples('wine'), true), softmax.wine.folds, 1e-9);
    const scores = five('digits', softmaxRegression(), await examples('digits'));
    expectNear(scores, softmax.digits.folds, 0.0029); // one digit of 360 at most
  });

  test('with two classes is logistic regression with half the penalty', () => {
    const X = rows.map((x) => Array.from(x));
    const y = X.map((_, i) => Number(i % 3 === 0));
    // w[1] = -w[0], so that |w|^2 counts 2 |w[1]|^2 = |difference|^2 / 2
    const two = softmaxRegression({ lambda: 2, tolerance: 1e-10 }).fit(X, y);
    const one = logisticRegression({ lambda: 1 }).fit(X, y);
    expectNear(two.probabilities(X), one.probabilities(X), 1e-7);
  });

  test('says that it has not converged when the steps were too few', () => {
    const { converged, steps } = softmaxRegression({ maxSteps: 1 }).fit([[0], [1], [5]], [0, 1, 2]);
    expect({ converged, steps }).toEqual({ converged: false, steps: 1 });
  });
});
