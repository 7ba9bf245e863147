import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { type Mat, randn, type Vec } from '../../../lib/nn/matrix.ts';
import { type GruParams, gruParameterCount, gruStep } from '../../../lib/nn/recurrent/gru-cell.ts';
import { expectClose } from '../close.ts';

const [inputs, units] = [3, 2];
const vec = (n: number, name: string): Vec => randn(1, n, rng(name))[0]!;
const p: GruParams = {
  wx: randn(inputs, 3 * units, rng('wx')),
  wh: randn(units, 3 * units, rng('wh')),
  b: vec(3 * units, 'b'),
  bh: vec(units, 'bh'),
};
const [x, h] = [vec(inputs, 'x'), vec(units, 'h')];
const s = (a: number) => 1 / (1 + Math.exp(-a));

/** x w, one column. */
const column = (v: Vec, w: Mat, j: number) => v.reduce((sum, one, k) => sum + one * w[k]![j]!, 0);

describe.each([
  ['cho', false],
  ['cho', true],
  ['chung', false],
  ['chung', true],
] as const)('convention %s, reset after: %s', (convention, resetAfter) => {
  test('a step is the four equations, number by number', () => {
    const gate = (index: number) =>
      h.map((_, u) => {
        const j = index * units + u;
        return s(column(x, p.wx, j) + column(h, p.wh, j) + p.b[j]!);
      });
    const [z, r] = [gate(0), gate(1)];
    const wanted = h.map((old, u) => {
      const j = 2 * units + u;
      const remembered = resetAfter
        ? r[u]! * (column(h, p.wh, j) + p.bh![u]!)
        : column(
            h.map((one, k) => r[k]! * one),
            p.wh,
            j,
          ) + p.bh![u]!;
      const n = Math.tanh(column(x, p.wx, j) + p.b[j]! + remembered);
      return convention === 'cho' ? z[u]! * old + (1 - z[u]!) * n : (1 - z[u]!) * old + z[u]! * n;
    });
    expectClose(gruStep(x, h, p, { convention, resetAfter }), wanted);
  });

  test('negated weights of z in the other convention give the same', () => {
    const negated = (values: Vec) => values.map((value, j) => (j < units ? -value : value));
    const other: GruParams = { ...p, wx: p.wx.map(negated), wh: p.wh.map(negated), b: negated(p.b) };
    const options = { convention: convention === 'cho' ? 'chung' : 'cho', resetAfter } as const;
    expectClose(gruStep(x, h, other, options), gruStep(x, h, p, { convention, resetAfter }));
  });
});

test('the placement of the reset makes a difference, and both papers’ is before', () => {
  const before = gruStep(x, h, p);
  expect(before).toEqual(gruStep(x, h, p, { convention: 'cho', resetAfter: false }));
  expect(Math.abs(before[0]! - gruStep(x, h, p, { resetAfter: true })[0]!)).toBeGreaterThan(1e-3);
});

test('with z at 1 nothing changes, in Cho’s convention', () => {
  const b = p.b.map((value, j) => (j < units ? 60 : value));
  expectClose(gruStep(x, h, { ...p, b }), h, 1e-12);
});

test('parameters are counted as tf.layers counts them: 74,112 for 64 inputs and 128 units', () => {
  expect(gruParameterCount(64, 128)).toBe(74_112);
  expect(gruParameterCount(64, 128, { resetAfter: true })).toBe(74_112 + 128);
});

test('an input of another width is told', () => {
  expect(() => gruStep([1], h, p)).toThrow(
    new RangeError('Cannot step a GRU with an input of 1 numbers: wx is (3, 6); wanted 3, one for each row'),
  );
});
