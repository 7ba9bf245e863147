import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { dot, type Mat, randn, type Vec } from '../../../lib/nn/matrix.ts';
import { lstmStepBackward } from '../../../lib/nn/recurrent/lstm-backward.ts';
import { type LstmParams, lstmParameterCount, lstmStep } from '../../../lib/nn/recurrent/lstm-cell.ts';
import { expectClose } from '../close.ts';

const [inputs, units] = [3, 2];
const vec = (n: number, name: string): Vec => randn(1, n, rng(name))[0]!;

function example({ peepholes = false } = {}) {
  const p: LstmParams = {
    wx: randn(inputs, 4 * units, rng('wx')),
    wh: randn(units, 4 * units, rng('wh')),
    b: vec(4 * units, 'b'),
  };
  if (peepholes) p.peepholes = { i: vec(units, 'pi'), f: vec(units, 'pf'), o: vec(units, 'po') };
  return { p, x: vec(inputs, 'x'), h: vec(units, 'h'), c: vec(units, 'c') };
}

const s = (a: number) => 1 / (1 + Math.exp(-a));

test.each([false, true])('a step is the six equations, number by number; peepholes: %s', (peepholes) => {
  const { p, x, h, c } = example({ peepholes });
  const found = lstmStep(x, h, c, p);
  for (let u = 0; u < units; u++) {
    const a = [0, 1, 2, 3].map((gate) => {
      const column = gate * units + u;
      let sum = p.b[column]!;
      for (let k = 0; k < inputs; k++) sum += x[k]! * p.wx[k]![column]!;
      for (let k = 0; k < units; k++) sum += h[k]! * p.wh[k]![column]!;
      return sum;
    }) as [number, number, number, number];
    const see = { i: p.peepholes?.i[u] ?? 0, f: p.peepholes?.f[u] ?? 0, o: p.peepholes?.o[u] ?? 0 };
    const cell = s(a[1] + see.f * c[u]!) * c[u]! + s(a[0] + see.i * c[u]!) * Math.tanh(a[2]);
    expect(found.c[u]).toBeCloseTo(cell, 12);
    expect(found.h[u]).toBeCloseTo(s(a[3] + see.o * cell) * Math.tanh(cell), 12);
  }
});

test('with the forget gate open and the input gate shut the cell stays as it is for a hundred steps', () => {
  const b = [-50, -50, 50, 50, 0, 0, 0, 0]; // i, f, g, o
  const p: LstmParams = {
    wx: [[0, 0, 0, 0, 1, 1, 0, 0]],
    wh: [new Array(8).fill(0), new Array(8).fill(0)],
    b,
  };
  let [h, c] = [
    [0, 0],
    [0.7, -2],
  ];
  for (let t = 0; t < 100; t++) ({ h, c } = lstmStep([5], h!, c!, p));
  expectClose(c!, [0.7, -2], 1e-12);
});

describe.each([false, true])('the step backwards, peepholes: %s', (peepholes) => {
  const { p, x, h, c } = example({ peepholes });
  const [dh, dc] = [vec(units, 'dh'), vec(units, 'dc')];
  const result = lstmStep(x, h, c, p);
  const gradients = lstmStepBackward({ dh, dc }, { x, h, c, result }, p);
  /** A loss whose gradients by h' and c' are dh and dc. */
  const loss = (changed: { x?: Vec; h?: Vec; c?: Vec; p?: LstmParams }) => {
    const now = { x, h, c, p, ...changed };
    const after = lstmStep(now.x, now.h, now.c, now.p);
    return dot(after.h, dh) + dot(after.c, dc);
  };

  test.each([
    ['input', 'x', 'dx', x],
    ['state', 'h', 'dh', h],
    ['cell', 'c', 'dc', c],
  ] as const)('gives the numerical gradient by the %s', (_, name, slope, at) => {
    expect(gradientCheck((v: Vec) => loss({ [name]: v }), gradients[slope], at).largest).toBeLessThan(1e-7);
  });

  test.each(['wx', 'wh', 'b'] as const)('gives that by %s', (name) => {
    const check = gradientCheck<Mat | Vec>(
      (w) => loss({ p: { ...p, [name]: w } }),
      gradients.dp[name],
      p[name],
    );
    expect(check.largest).toBeLessThan(1e-7);
  });

  test('gives that by the peepholes, if there are any', () => {
    expect(gradients.dp.peepholes === undefined).toBe(!peepholes);
    const { peepholes: weights } = p;
    for (const gate of weights ? (['i', 'f', 'o'] as const) : []) {
      const at = (w: Vec) => loss({ p: { ...p, peepholes: { ...weights!, [gate]: w } } });
      expect(gradientCheck(at, gradients.dp.peepholes![gate], weights![gate]).largest).toBeLessThan(1e-7);
    }
  });
});

test('parameters are counted as tf.layers counts them: 98,816 for 64 inputs and 128 units', () => {
  expect(lstmParameterCount(64, 128)).toBe(98_816);
});

test('weights of another number of gates are told', () => {
  const { p, x, c } = example();
  expect(() => lstmStep(x, [1, 2, 3], c, p)).toThrow(
    new RangeError(
      'Cannot step an LSTM with a state of 3 numbers: wx is (3, 8), wh (2, 8), b (8); wanted (inputs, 12), (3, 12) and (12)',
    ),
  );
});
