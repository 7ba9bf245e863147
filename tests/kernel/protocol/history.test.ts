import { expect, test } from '@jest/globals';
import { fits, History } from '../../../lib/kernel/protocol/history.ts';

const filled = (limit?: number) => {
  const history = new History(limit);
  for (const [at, input] of ['a = 1', 'b = 2', 'a = 1', 'c = [3]'].entries()) history.add(at + 1, input);
  return history;
};
const lines = (found: unknown[][]) => found.map(([, line]) => line);

test('the tail is the last n, all where n is missing or no number', () => {
  expect(filled().find({ hist_access_type: 'tail', n: 2 })).toEqual([
    [0, 3, 'a = 1'],
    [0, 4, 'c = [3]'],
  ]);
  for (const n of [undefined, null, 'many', {}, 100]) {
    expect(lines(filled().find({ hist_access_type: 'tail', n }))).toEqual([1, 2, 3, 4]);
  }
});

test('a range has its start and not its stop', () => {
  expect(lines(filled().find({ hist_access_type: 'range', start: 2, stop: 4 }))).toEqual([2, 3]);
  expect(lines(filled().find({ hist_access_type: 'range' }))).toEqual([1, 2, 3, 4]);
});

test('a search goes by pattern, and each input once where that is asked', () => {
  expect(lines(filled().find({ hist_access_type: 'search', pattern: 'a*' }))).toEqual([1, 3]);
  expect(lines(filled().find({ hist_access_type: 'search', pattern: 'a*', unique: true }))).toEqual([3]);
  expect(lines(filled().find({ hist_access_type: 'search', pattern: {} }))).toEqual([1, 2, 3, 4]);
});

test('it keeps no more than its limit', () => {
  expect(lines(filled(2).find({ hist_access_type: 'tail' }))).toEqual([3, 4]);
});

test.each([
  ['abc', 'abc', true],
  ['abc', 'ab', false],
  ['abc', 'a?c', true],
  ['abc', '*', true],
  ['', '*', true],
  ['', '?', false],
  ['a\nb', 'a*b', true],
  ['c = [3]', '*[3]', true],
  ['aXbXc', '*X*c', true],
  ['aXbXcd', '*X*c', false],
  ['abab', '*ab', true],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
])('%j fits %j: %s', (text, pattern, whether) => {
  expect(fits(text, pattern)).toBe(whether);
});
