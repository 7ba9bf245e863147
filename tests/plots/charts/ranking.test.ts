import { describe, expect, test } from '@jest/globals';
import { precisionRecall } from '../../../lib/plots/charts/precision-recall.ts';
import { precisionRecallCurve } from '../../../lib/plots/charts/precision-recall-curve.ts';
import { roc } from '../../../lib/plots/charts/roc.ts';
import { rocCurve } from '../../../lib/plots/charts/roc-curve.ts';

const labels = [1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1];
const truth = labels.map((label) => label === 1);
const scores = [0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.6, 0.5, 0.4, 0.35, 0.2, 0.1];

// 200 examples with many equal scores.
const manyTruth = Array.from({ length: 200 }, (_, i) => (i * 53) % 7 < 3);
const manyScores = manyTruth.map((positive, i) => ((i * 71) % 97) / 97 + (positive ? 0.3 : 0));

const title = 'The forest finds more';

describe('the ROC curve is that of scikit-learn', () => {
  test('at every threshold, with equal scores taken together', () => {
    const { falsePositive, truePositive } = rocCurve(scores, truth);
    const sixths = (counts: number[]) => counts.map((count) => count / 6);
    expect(falsePositive).toEqual(sixths([0, 0, 1, 1, 3, 4, 5, 5, 6, 6]));
    expect(truePositive).toEqual(sixths([0, 1, 2, 3, 4, 4, 4, 5, 5, 6]));
  });

  test('in its area: roc_auc_score', () => {
    expect(rocCurve(scores, truth).area).toBeCloseTo(0.5972222222222222, 14);
    expect(rocCurve(manyScores, manyTruth).area).toBeCloseTo(0.7559159526723785, 12);
    expect(rocCurve(manyScores, manyTruth).truePositive).toHaveLength(182);
  });

  test('its area is how often a positive is above a negative, equals counted as half', () => {
    const pairs = scores.flatMap((a, i) =>
      scores.flatMap((b, j) => (truth[i] && !truth[j] ? [Math.sign(a - b)] : [])),
    );
    const wins = pairs.reduce((sum, sign) => sum + (sign + 1) / 2, 0);
    expect(rocCurve(scores, truth).area).toBeCloseTo(wins / pairs.length, 14);
  });
});

describe('the precision-recall curve is that of scikit-learn', () => {
  test('at every threshold, from the lowest to where nothing is taken', () => {
    const { precision, recall } = precisionRecallCurve(scores, truth);
    expect(precision).toEqual([6 / 12, 5 / 11, 5 / 10, 4 / 9, 4 / 8, 4 / 7, 3 / 4, 2 / 3, 1, 1]);
    expect(recall).toEqual([6, 5, 5, 4, 4, 4, 3, 2, 1, 0].map((count) => count / 6));
  });

  test('in its area: average_precision_score', () => {
    expect(precisionRecallCurve(scores, truth).area).toBeCloseTo(0.6646825396825397, 14);
    expect(precisionRecallCurve(manyScores, manyTruth).area).toBeCloseTo(0.7432964048020433, 12);
  });
});

describe('the charts', () => {
  test('name each model with its area, and show what chance would reach', () => {
    const figure = roc({ forest: scores, luck: labels.map(() => 0.5) }, { title, truth: labels });
    expect(figure.panels[0]!.marks.map(({ name }) => name)).toEqual([
      'forest (area 0.597)',
      'luck (area 0.500)',
      'chance (area 0.500)',
    ]);
    expect(figure.alt).toBe('ROC curves of 12 examples: forest (area 0.597) and luck (area 0.500).');
    const other = precisionRecall(scores, { title, truth: labels });
    expect(other.panels[0]!.marks.map(({ name }) => name)).toEqual(['area 0.665', 'chance (0.5)']);
    expect(other.alt).toBe('Precision-recall curve of 12 examples: area 0.665.');
  });

  test('take names and booleans for truth, too', () => {
    const words = truth.map((positive) => (positive ? 'spam' : 'ham'));
    const wanted = roc(scores, { title, truth: labels }).alt;
    expect(roc(scores, { title, truth: words, positive: 'spam' }).alt).toBe(wanted);
    expect(roc(Float32Array.from(scores), { title, truth }).alt).toBe(wanted);
  });

  test('say why there is no curve where one class is missing', () => {
    expect(roc([1, 2], { title, truth: [1, 1] }).note).toBe('every example is positive: there is no curve');
    expect(roc([1, 2], { title, truth: [0, 0] }).note).toBe('no example is positive: there is no curve');
    expect(precisionRecall([1, 2], { title, truth: [0, 0] }).note).toBe(
      'no example is positive: there is no curve',
    );
    expect(precisionRecall([1, 2], { title, truth: [1, 1] }).note).toBeUndefined();
  });

  test('tell what is wrong in one sentence', () => {
    expect(() => roc({ forest: [1, 2] }, { title, truth: [1] })).toThrow(
      new RangeError(
        'Cannot draw the ROC curve "The forest finds more": "forest" has 2 scores and truth has 1 label, wanted as many of both',
      ),
    );
    expect(() => precisionRecall([1, 2], { title, truth: ['spam', 'ham'] })).toThrow(
      new RangeError(
        'Cannot draw the precision-recall curve "The forest finds more": truth has the label "spam", wanted 0 and 1; try positive: "spam"',
      ),
    );
  });
});
