import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { logSoftmax, softmaxRows } from '../../../lib/nn/activations/softmax.ts';
import { ctcCollapse } from '../../../lib/nn/ctc/ctc-collapse.ts';
import { ctcLattice } from '../../../lib/nn/ctc/ctc-lattice.ts';
import { ctcLoss, ctcLossGradient } from '../../../lib/nn/ctc/ctc-loss.ts';
import { ctcTensorLoss } from '../../../lib/nn/ctc/ctc-tensor-loss.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { type Mat, randn, zeros } from '../../../lib/nn/matrix.ts';
import { expectClose } from '../close.ts';
import { everySequence } from '../every-sequence.ts';

/** P(label) by going through every path. */
function enumerated(logits: Mat, label: readonly number[], blank: number): number {
  const P = softmaxRows(logits);
  return everySequence(logits.length, logits[0]!.length)
    .filter((path) => `${ctcCollapse(path, { blank })}` === `${label}`)
    .reduce((sum, path) => sum + path.reduce((product, token, t) => product * P[t]![token]!, 1), 0);
}

test('equal tokens become one unless a blank is between them', () => {
  expect(ctcCollapse([0, 1, 1, 0, 1, 2, 2, 0])).toEqual([1, 1, 2]);
  expect(ctcCollapse([0, 0])).toEqual([]);
  expect(ctcCollapse([2, 2, 0, 2, 1], { blank: 2 })).toEqual([0, 1]);
});

test('two time steps by hand: (a, a), (a, blank) and (blank, a) say "a"', () => {
  const logits = [
    [Math.log(0.4), Math.log(0.6)],
    [Math.log(0.7), Math.log(0.3)],
  ];
  expect(ctcLoss(logits, [1])).toBeCloseTo(-Math.log(0.6 * 0.3 + 0.6 * 0.7 + 0.4 * 0.3), 12);
  expect(ctcLoss(logits, [])).toBeCloseTo(-Math.log(0.4 * 0.7), 12);
});

describe.each([1, 2, 3, 4, 5])('over %i time steps', (time) => {
  test('every label of 3 tokens and a blank is as likely as all its paths together', () => {
    for (const blank of [0, 3]) {
      const logits = randn(time, 4, rng(`${time} ${blank}`));
      const paths = everySequence(time, 4).map((path) => ctcCollapse(path, { blank }));
      const labels = new Map(paths.map((label) => [`${label}`, label]));
      let all = 0;
      for (const label of labels.values()) {
        const p = Math.exp(-ctcLoss(logits, label, { blank }));
        // Of the longest ones a few are enough: each goes through all 4^time paths.
        if (label.length < 3 || label.join('') < '12')
          expect(p).toBeCloseTo(enumerated(logits, label, blank), 12);
        all += p;
      }
      expect(all).toBeCloseTo(1, 10);
    }
  });
});

test.each([[[1, 2]], [[1, 1]], [[]], [[2, 1, 2]]])(
  'the gradient for the label %j is the numerical one',
  (label) => {
    const logits = randn(5, 3, rng('gradient'));
    const check = gradientCheck((z: Mat) => ctcLoss(z, label), ctcLossGradient(logits, label), logits);
    expect(check.largest).toBeLessThan(1e-7);
  },
);

test('at each time step all paths go through some place: alpha beta sums to P(label)', () => {
  const { alpha, beta, logProbability } = ctcLattice(randn(6, 4, rng('lattice')), [1, 3, 3]);
  for (const [t, row] of alpha.entries()) {
    const sum = row.reduce((all, a, s) => all + Math.exp(a + beta[t]![s]!), 0);
    expect(Math.log(sum)).toBeCloseTo(logProbability, 10);
  }
});

test('log probabilities are right as logits, and numbers that overflow as probabilities are no trouble', () => {
  const logits = randn(4, 3, rng('log'));
  expect(ctcLoss(logits.map(logSoftmax), [1, 2])).toBeCloseTo(ctcLoss(logits, [1, 2]), 12);
  const extreme = [
    [1000, -1000],
    [-1000, 1000],
    [1000, -1000],
  ];
  expect(ctcLoss(extreme, [1])).toBeCloseTo(0, 12);
  expect(ctcLoss(extreme, [])).toBeCloseTo(2000, 9);
  const long = zeros(2000, 2);
  expect(ctcLoss(long, [])).toBeCloseTo(2000 * Math.LN2, 6);
});

describe('for tensors', () => {
  const mats = [0, 1, 2].map((n) => randn(5, 4, rng(n)));
  const labels = [[1, 2], [3, 3], []];

  test('it is the mean over the batch, with the same gradient; padded time steps count for nothing', () => {
    const logits = tf.tensor3d(mats);
    const lengths = [5, 3, 4];
    const cut = mats.map((mat, n) => mat.slice(0, lengths[n]));
    const { value, grad } = tf.valueAndGrad((x) => ctcTensorLoss(x, labels, { lengths }))(logits);
    const wanted = cut.map((mat, n) => ctcLoss(mat, labels[n]!));
    expect(value.dataSync()[0]).toBeCloseTo(wanted.reduce((a, b) => a + b) / 3, 5);
    const gradients = cut.map((mat, n) => [
      ...ctcLossGradient(mat, labels[n]!).map((row) => row.map((slope) => slope / 3)),
      ...zeros(5 - mat.length, 4),
    ]);
    expectClose(grad.arraySync() as Mat[], gradients, 1e-6);
  });

  test('it keeps no tensor but the loss', () => {
    const logits = tf.tensor3d(mats);
    const before = tf.memory().numTensors;
    ctcTensorLoss(logits, labels).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  test('batches that do not fit are told', () => {
    const logits = tf.tensor3d(mats);
    expect(() => ctcTensorLoss(logits, [[1]])).toThrow(
      new RangeError(
        'Cannot compute CTC of logits of shape (3, 5, 4) with 1 labels: wanted (batch, time, tokens), and one for each example',
      ),
    );
    expect(() => ctcTensorLoss(logits, labels, { lengths: [5, 5] })).toThrow(
      new RangeError(
        'Cannot compute CTC of logits of shape (3, 5, 4) with 3 labels and 2 lengths: wanted (batch, time, tokens), and one for each example',
      ),
    );
    expect(() => ctcTensorLoss(logits, labels, { lengths: [5, 6, 5] })).toThrow(
      new RangeError(
        'Cannot compute CTC: lengths[1] is 6; wanted a whole number from 1 to 5, the time steps of the logits',
      ),
    );
  });
});

test('a label that does not fit into the time steps is told, also for the blanks that it needs', () => {
  expect(() => ctcLoss(zeros(2, 4), [1, 2, 3])).toThrow(
    new RangeError(
      'Cannot compute CTC: a label of 3 tokens does not fit into 2 time steps; wanted 3 or more',
    ),
  );
  expect(() => ctcLoss(zeros(3, 4), [1, 1, 1])).toThrow(
    new RangeError(
      'Cannot compute CTC: a label of 3 tokens and a blank between equal ones, 2 times, does not fit into 3 time steps; wanted 5 or more',
    ),
  );
  expect(ctcLoss(zeros(5, 4), [1, 1, 1])).toBeCloseTo(5 * Math.log(4), 12);
});

test('labels that are the blank or no token, and logits without a blank, are told', () => {
  expect(() => ctcLoss(zeros(3, 4), [1, 0])).toThrow(
    new RangeError(
      'Cannot compute CTC: label[1] is 0; wanted a whole number from 0 to 3 other than the blank, 0',
    ),
  );
  expect(() => ctcLossGradient(zeros(3, 4), [4])).toThrow(
    new RangeError(
      'Cannot compute CTC: label[0] is 4; wanted a whole number from 0 to 3 other than the blank, 0',
    ),
  );
  expect(() => ctcLoss(zeros(3, 4), [1], { blank: 4 })).toThrow(
    new RangeError(
      'Cannot compute CTC: logits are (3, 4) and the blank is token 4; wanted (time, tokens) with one time step or more, and a blank among the tokens',
    ),
  );
  expect(() => ctcLoss([], [])).toThrow(
    new RangeError(
      'Cannot compute CTC: logits are (0, 0) and the blank is token 0; wanted (time, tokens) with one time step or more, and a blank among the tokens',
    ),
  );
});
