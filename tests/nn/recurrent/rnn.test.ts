import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { gradientCheck, numericalGradient } from '../../../lib/nn/gradient-check.ts';
import { type Mat, matMul, randn, type Vec, zeros } from '../../../lib/nn/matrix.ts';
import { bptt } from '../../../lib/nn/recurrent/bptt.ts';
import { type RnnParams, rnnForward, rnnStep } from '../../../lib/nn/recurrent/rnn-cell.ts';
import { spectralRadius } from '../../../lib/nn/recurrent/spectral-radius.ts';
import { stateJacobian } from '../../../lib/nn/recurrent/state-jacobian.ts';
import { truncatedBptt } from '../../../lib/nn/recurrent/truncated-bptt.ts';
import { expectClose } from '../close.ts';

const [inputs, units, outputs, time] = [2, 4, 3, 6];

function example(seed: string) {
  const random = rng(seed);
  const p: RnnParams = {
    wx: randn(inputs, units, random),
    wh: randn(units, units, random),
    b: randn(1, units, random)[0]!,
    wy: randn(units, outputs, random),
    by: randn(1, outputs, random)[0]!,
  };
  return {
    p,
    xs: randn(time, inputs, random),
    labels: randn(time, outputs, random),
    h0: randn(1, units, random)[0]!,
  };
}

test('one unit by hand: the state is the tanh of input, old state and bias, and the output comes after it', () => {
  const p: RnnParams = { wx: [[0.5]], wh: [[-1]], b: [0.25], wy: [[2]], by: [1] };
  const h1 = Math.tanh(0.5 * 3 - 1 * 0.1 + 0.25);
  const h2 = Math.tanh(0.5 * -2 - h1 + 0.25);
  expectClose(rnnStep([3], [0.1], p), [h1]);
  const { hs, ys } = rnnForward([[3], [-2]], [0.1], p);
  expectClose(hs, [[h1], [h2]]);
  expectClose(ys, [[2 * h1 + 1], [2 * h2 + 1]]);
});

describe('back-propagation through time', () => {
  const { p, xs, labels, h0 } = example('bptt');
  const lossOf = (changed: Partial<RnnParams>) => bptt(xs, labels, { ...p, ...changed }, h0).loss;

  test('its loss is half the sum of squares of the outputs of rnnForward', () => {
    const { ys, hs } = rnnForward(xs, h0, p);
    let sum = 0;
    for (let t = 0; t < time; t++)
      for (let j = 0; j < outputs; j++) sum += (ys[t]![j]! - labels[t]![j]!) ** 2 / 2;
    const { loss, h } = bptt(xs, labels, p, h0);
    expect(loss).toBeCloseTo(sum, 12);
    expect(h).toEqual(hs.at(-1));
  });

  test.each(['wx', 'wh', 'b', 'wy', 'by'] as const)('the gradient by %s is the numerical one', (name) => {
    const { gradients } = bptt(xs, labels, p, h0);
    const check = gradientCheck<Mat | Vec>((x) => lossOf({ [name]: x }), gradients[name], p[name]);
    expect(check.largest).toBeLessThan(1e-7);
  });

  test('so is the one by the first state', () => {
    const check = gradientCheck((h) => bptt(xs, labels, p, h).loss, bptt(xs, labels, p, h0).dh0, h0);
    expect(check.largest).toBeLessThan(1e-7);
  });

  test('it changes nothing that it is given', () => {
    const before = JSON.stringify([p, xs, labels, h0]);
    bptt(xs, labels, p, h0);
    expect(JSON.stringify([p, xs, labels, h0])).toBe(before);
  });
});

describe('truncated', () => {
  const { p, xs, labels, h0 } = example('truncated');

  test('in one piece, it is the whole', () => {
    const { dh0: _, ...whole } = bptt(xs, labels, p, h0);
    expect(truncatedBptt(xs, labels, p, { steps: time, h0 })).toEqual(whole);
    expect(truncatedBptt(xs, labels, p, { steps: 100, h0 })).toEqual(whole);
  });

  test('in pieces, loss and last state are those of the whole', () => {
    const whole = bptt(xs, labels, p, h0);
    for (const steps of [1, 2, 4, 5]) {
      const pieces = truncatedBptt(xs, labels, p, { steps, h0 });
      expect(pieces.loss).toBeCloseTo(whole.loss, 12);
      expect(pieces.h).toEqual(whole.h);
    }
  });

  test('the gradient is the numerical one of pieces that begin with states that stay as they are', () => {
    const { hs } = rnnForward(xs, h0, p);
    const starts = [h0, hs[1]!, hs[3]!];
    const loss = (wh: Mat) =>
      starts
        .map((h, i) => bptt(xs.slice(2 * i, 2 * i + 2), labels.slice(2 * i, 2 * i + 2), { ...p, wh }, h).loss)
        .reduce((a, b) => a + b);
    const { gradients } = truncatedBptt(xs, labels, p, { steps: 2, h0 });
    expect(gradientCheck(loss, gradients.wh, p.wh).largest).toBeLessThan(1e-7);
    expect(
      gradientCheck((wh: Mat) => bptt(xs, labels, { ...p, wh }, h0).loss, gradients.wh, p.wh).largest,
    ).toBeGreaterThan(0.01);
  });

  test('pieces of no steps are told', () => {
    expect(() => truncatedBptt(xs, labels, p, { steps: 0 })).toThrow(
      new RangeError('Cannot cut a sequence into pieces of 0 steps: wanted a whole number from 1 on'),
    );
  });
});

test('the Jacobian of the last state by the first is the numerical one', () => {
  const { p, xs, h0 } = example('jacobian');
  const J = stateJacobian(rnnForward(xs, h0, p).hs, p.wh);
  for (let i = 0; i < units; i++) {
    const slopes = numericalGradient((h) => rnnForward(xs, h, p).hs.at(-1)![i]!, h0);
    expectClose(J[i]!, slopes, 1e-8);
  }
});

describe('the spectral radius', () => {
  const turn = (angle: number, r: number): Mat => [
    [r * Math.cos(angle), -r * Math.sin(angle)],
    [r * Math.sin(angle), r * Math.cos(angle)],
  ];

  test.each<[string, Mat, number]>([
    [
      'of a diagonal matrix is its largest number',
      [
        [-3, 0],
        [0, 2],
      ],
      3,
    ],
    [
      'of a triangular one, too',
      [
        [0.5, 100],
        [0, -0.25],
      ],
      0.5,
    ],
    ['of a turn, whose eigenvalues are complex, is its factor', turn(1, 1.5), 1.5],
    [
      'of (2, 1; 1, 2) is 3',
      [
        [2, 1],
        [1, 2],
      ],
      3,
    ],
    [
      'of one whose square is 0 is 0',
      [
        [0, 1],
        [0, 0],
      ],
      0,
    ],
    ['of zeros is 0', zeros(3, 3), 0],
    ['of a single number is its size', [[-0.7]], 0.7],
  ])('%s', (_, W, wanted) => {
    expect(spectralRadius(W)).toBeCloseTo(wanted, 8);
  });

  test('is that of the same matrix in another basis', () => {
    const [S, turnBack] = [turn(0.3, 2), turn(-0.3, 0.5)];
    const W = matMul(
      matMul(S, [
        [1.2, 3],
        [0, -0.8],
      ]),
      turnBack,
    );
    expect(spectralRadius(W)).toBeCloseTo(1.2, 8);
  });

  test('of what is not square is told', () => {
    expect(() => spectralRadius(zeros(2, 3))).toThrow(
      new RangeError('Cannot find the spectral radius of (2, 3): wanted a square matrix'),
    );
  });
});

test('weights that do not fit are told with what is wanted', () => {
  const { p, h0 } = example('wrong');
  expect(() => rnnStep([1, 2, 3], h0, p)).toThrow(
    new RangeError('Cannot step an RNN with an input of 3 numbers: wx is (2, 4); wanted 2, one for each row'),
  );
  expect(() => rnnStep([1, 2], [0, 0, 0], p)).toThrow(
    new RangeError(
      'Cannot step an RNN with a state of 3 numbers: wx is (2, 4), wh (4, 4), b (4); wanted (inputs, 3), (3, 3) and (3)',
    ),
  );
});

test('labels that do not fit, and no time steps at all, are told', () => {
  const { p, xs, labels } = example('labels');
  expect(() => bptt(xs, labels.slice(1), p)).toThrow(
    new RangeError(
      'Cannot go back through 6 time steps with labels of shape (5, 3): wanted one step or more, and labels of (time, outputs), (6, 3)',
    ),
  );
  expect(() => bptt([], [], p)).toThrow(
    new RangeError(
      'Cannot go back through 0 time steps with labels of shape (0, 0): wanted one step or more, and labels of (time, outputs), (0, 3)',
    ),
  );
});
