import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { perceptron, perceptronPredict } from '../../lib/nn/perceptron.ts';

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

test.each([
  ['and', [-1, -1, -1, 1]],
  ['or', [-1, 1, 1, 1]],
  ['nand', [1, 1, 1, -1]],
])('it learns %s, and stops after an epoch without a mistake', (_, y) => {
  const learned = perceptron(corners, y);
  expect(corners.map((x) => perceptronPredict(x, learned))).toEqual(y);
  expect(learned.mistakes.at(-1)).toBe(0);
  expect(learned.mistakes.slice(0, -1)).not.toContain(0);
});

test('the first steps by hand', () => {
  // [1, 2] is on the line, which counts as -1: w becomes [1, 2], b 1. Then [2, 1] is at 5: w [-1, 1], b 0.
  expect(
    perceptron(
      [
        [1, 2],
        [2, 1],
      ],
      [1, -1],
      { epochs: 1 },
    ),
  ).toEqual({ w: [-1, 1], b: 0, mistakes: [2] });
});

test('XOR goes on for ever', () => {
  const { mistakes } = perceptron(corners, [-1, 1, 1, -1], { epochs: 50 });
  expect(mistakes).toHaveLength(50);
  expect(mistakes).not.toContain(0);
});

test('there are no more mistakes than the theorem of Novikoff allows', () => {
  const random = rng('novikoff');
  const margin = 0.2; // of the line x1 = x2 through the origin, which parts the examples
  const X = Array.from({ length: 500 }, () => [2 * random() - 1, 2 * random() - 1]).filter(
    ([a, b]) => Math.abs(a! - b!) / Math.SQRT2 > margin,
  );
  const y = X.map(([a, b]) => (a! > b! ? 1 : -1));
  const { mistakes } = perceptron(X, y);
  const longest = Math.max(...X.map(([a, b]) => a! ** 2 + b! ** 2 + 1)); // the bias is a third input of 1
  const total = mistakes.reduce((a, b) => a + b);
  expect(mistakes.at(-1)).toBe(0);
  expect(total).toBeLessThanOrEqual(longest / margin ** 2);
  expect(total).toBeGreaterThan(1);
});

test.each<[() => unknown, string]>([
  [() => perceptron([], []), 'Cannot train a perceptron on no examples: wanted one row of X or more'],
  [
    () => perceptron(corners, [1, -1]),
    'Cannot train a perceptron: X is (4, 2) and there are 2 labels; wanted one for each row',
  ],
  [
    () => perceptron([[1, Number.NaN]], [1]),
    'Cannot train a perceptron: X[0][1] is NaN; wanted a number. Fill it or drop the row',
  ],
  [
    () => perceptron(corners, [1, 0, 1, 0]),
    'Cannot train a perceptron: y[1] is 0; wanted 1 or -1. Labels of 0 and 1 become those by 2 * y - 1',
  ],
])('%#: what it cannot learn from is told in one sentence', (train, message) => {
  expect(train).toThrow(new RangeError(message));
});
