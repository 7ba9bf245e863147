import { describe, expect, test } from '@jest/globals';
import { bars } from '../../../lib/plots/charts/bars.ts';
import type { Mark } from '../../../lib/plots/marks.ts';

const title = 'More is more';
const axes = { x: 'layer', y: 'weights' };
const of = <Kind extends Mark['mark']>(marks: readonly Mark[], kind: Kind) =>
  marks.filter((mark): mark is Extract<Mark, { mark: Kind }> => mark.mark === kind);

test('a record is a bar for each name, with its number above it and inside of the axes', () => {
  const { panels, alt } = bars({ RNN: 24_704, LSTM: 98_816 }, { title, ...axes });
  const [{ x, y, marks }] = panels as [(typeof panels)[number]];
  expect(x).toMatchObject({ label: 'layer', categories: ['RNN', 'LSTM'] });
  expect(of(marks, 'bar')).toMatchObject([{ at: [0, 1], to: [24_704, 98_816], role: 0 }]);
  const [text] = of(marks, 'text');
  expect(text!.texts).toEqual(['24,704', '98,816']);
  expect(text!.y[1]).toBeGreaterThan(98_816);
  expect(text!.y[1]).toBeLessThan(y.domain![1]);
  expect(y.domain![0]).toBe(0);
  expect(alt).toBe('2 bars of weights by layer. RNN 24,704 and LSTM 98,816. Longest: LSTM; shortest: RNN.');
});

test('lists by name are groups side by side that do not touch, with their errors', () => {
  const groups = { train: [0.9, 1], test: [0.8, 0.5] };
  const errors = { train: [0, 0.01], test: [0.02, 0.03] };
  const { panels, alt } = bars(groups, {
    title,
    x: 'labels',
    y: 'accuracy',
    names: ['true', 'random'],
    errors,
  });
  const [train, other] = of(panels[0]!.marks, 'bar');
  expect([train!.at, other!.at]).toEqual([
    [-0.2, 0.8],
    [0.2, 1.2],
  ]);
  expect(train!.width).toBeLessThan(0.4);
  expect(other!.error).toEqual([0.02, 0.03]);
  expect(alt).toBe(
    '4 bars of accuracy by labels. train: true 0.9 and random 1; test: true 0.8 and random 0.5. ' +
      'Longest: train of random; shortest: test of random.',
  );
});

test('long names make the bars lie, the first one at the top', () => {
  const names = [
    'a name that goes on and on',
    'another name that goes on and on',
    'a third name that goes on and on',
  ];
  const many = Object.fromEntries(
    [...names, ...names.map((name) => `${name} and on`)].map((name) => [name, 1]),
  );
  const { x, y } = bars(many, { title, ...axes }).panels[0]!;
  expect(y).toMatchObject({ label: 'layer', reversed: true });
  expect(x.label).toBe('weights');
  expect(bars({ a: 1 }, { title, ...axes }).panels[0]!.x.label).toBe('layer');
});

test('numbers below 0 stand below their bars', () => {
  const [above, below] = of(bars({ a: 2, b: -1 }, { title, ...axes }).panels[0]!.marks, 'text');
  expect(above!.y[0]).toBeGreaterThan(2);
  expect(below!.y[0]).toBeLessThan(-1);
});

describe('an axis that is asked for', () => {
  const made = (values: Record<string, number>, options: object = {}) =>
    bars(values, { title, ...axes, domain: [0, 1], ...options }).panels[0]!;

  test('stays as it is, also under full bars', () => {
    for (const value of [0.5, 0.99, 1, 1.5]) expect(made({ a: value }).y.domain).toEqual([0, 1]);
    expect(made({ a: 0.9 }, { errors: { a: 0.2 } }).y.domain).toEqual([0, 1]);
  });

  test('has the numbers for which nothing is left of it inside of their bars, read on their colour', () => {
    const texts = of(made({ a: 0.5, b: 1, c: 1.5 }).marks, 'text');
    expect(texts).toMatchObject([
      { x: [0], texts: ['0.5'] },
      { x: [1, 2], texts: ['1.0', '1.5'], role: 'black' },
    ]);
    expect(texts[0]!.y[0]).toBeGreaterThan(0.5);
    for (const place of Array.from(texts[1]!.y)) {
      expect(place).toBeGreaterThan(0.8);
      expect(place).toBeLessThan(1);
    }
  });

  test('is kept by lying, negative and logarithmic bars, too', () => {
    const lying = made({ a: 1 }, { lying: true });
    expect(of(lying.marks, 'text')[0]).toMatchObject({ anchor: 'end', role: 'black' });
    expect(lying.x.domain).toEqual([0, 1]);
    const below = made({ a: -1 }, { domain: [-1, 0] });
    expect(below.y.domain).toEqual([-1, 0]);
    expect(of(below.marks, 'text')[0]!.y[0]).toBeGreaterThan(-1);
    const log = made({ a: 1000 }, { domain: [1, 1000], log: 'y' });
    expect(of(log.marks, 'text')[0]!.y[0]).toBeLessThan(1000);
  });
});

describe('what is wrong is told in one sentence', () => {
  const wrong = (draw: () => unknown, problem: string) =>
    expect(draw).toThrow(new RangeError(`Cannot draw the bars "More is more": ${problem}`));

  test('too few names', () => {
    wrong(
      () => bars([1, 2], { title, ...axes, names: ['a'] }),
      'values has 2 numbers and there are 1 names, wanted one for each',
    );
    wrong(
      () => bars({ a: [1], b: [1, 2] }, { title, ...axes, names: ['x', 'y'] }),
      '"a" has 1 number and there are 2 names, wanted one for each',
    );
  });

  test('too few errors', () => {
    wrong(
      () => bars({ a: [1, 2] }, { title, ...axes, errors: { a: [1] } }),
      'errors has 1 number for "a", wanted 2',
    );
  });
});
