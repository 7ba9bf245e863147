import { expect, test } from '@jest/globals';
import { countText, countWords, grouped, short } from '../../../lib/datasets/words.ts';

test('large counts are grouped by threes, like the English format of the platform', () => {
  const counts = [0, 1, 12, 999, 1000, 60_000, 999_999, 1_000_000, 123_456_789_012];
  expect(counts.map(grouped)).toEqual(counts.map((count) => count.toLocaleString('en-US')));
  expect(grouped(60_000)).toBe('60,000');
});

test('what is counted stands in the plural but for one', () => {
  expect([0, 1, 2].map((count) => countText(count, 'example'))).toEqual([
    '0 examples',
    '1 example',
    '2 examples',
  ]);
  expect([0, 1, 2, 10, 12, 13, 1000].map((count) => countWords(count, 'class'))).toEqual([
    'no classes',
    'one class',
    'two classes',
    'ten classes',
    'twelve classes',
    '13 classes',
    '1,000 classes',
  ]);
});

test('numbers are as long as one reads', () => {
  const numbers = [
    5.099999904632568,
    1 / 30,
    -12345.678,
    3,
    1e-9,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    123456,
  ];
  expect(numbers.map(short)).toEqual(['5.1', '0.03333', '-12350', '3', '1e-9', 'NaN', '-Infinity', '123456']);
});
