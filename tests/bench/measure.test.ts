import { expect, test } from '@jest/globals';
import { measure, summarise } from '../../lib/bench/index.ts';

/** A contestant that answers these times, one a round, and notes its turns. */
const contestant = (name: string, times: number[], turns: string[] = []) => ({
  name,
  async once() {
    turns.push(name);
    return times[turns.filter((turn) => turn === name).length - 1]!;
  },
});

test('ours and the peers take turns, and each round begins with another one', async () => {
  const turns: string[] = [];
  const times = [1, 1, 1, 1];
  const [ours, ...peers] = ['a', 'b', 'c'].map((name) => contestant(name, times, turns));
  await measure({ name: 'row', ours: ours!, peers }, 4);
  expect(turns.join('')).toBe(['abc', 'bca', 'cab', 'abc'].join(''));
});

test('the next one starts when the one before has ended', async () => {
  let running = 0;
  let most = 0;
  const once = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running--;
    return 1;
  };
  await measure({ name: 'row', ours: { name: 'a', once }, peers: [{ name: 'b', once }] }, 3);
  expect(most).toBe(1);
});

test('the result has all times, their summary, and how many times slower each peer is', async () => {
  const row = {
    name: 'row',
    ours: contestant('ours', [30, 10, 20]),
    peers: [contestant('slower', [80, 50, 20]), contestant('faster', [5, 5, 5])],
  };
  expect(await measure(row, 3)).toEqual({
    name: 'row',
    unit: 'ms',
    ours: { name: 'ours', all: [30, 10, 20], min: 10, median: 20, max: 30 },
    peers: [
      { name: 'slower', all: [80, 50, 20], min: 20, median: 50, max: 80, ratio: 2.5 },
      { name: 'faster', all: [5, 5, 5], min: 5, median: 5, max: 5, ratio: 0.25 },
    ],
  });
});

test('a row without peers is measured alone', async () => {
  expect(await measure({ name: 'row', ours: contestant('ours', [7]), peers: [] }, 1)).toEqual({
    name: 'row',
    unit: 'ms',
    ours: { name: 'ours', all: [7], min: 7, median: 7, max: 7 },
    peers: [],
  });
});

test('a contestant that breaks ends the measurement with its own words', async () => {
  const broken = { name: 'b', once: () => Promise.reject(new Error('it does not start')) };
  await expect(measure({ name: 'row', ours: contestant('a', [1]), peers: [broken] }, 2)).rejects.toThrow(
    new Error('it does not start'),
  );
});

test.each([
  [[3], 3],
  [[9, 100, 10], 10],
  [[4, 1], 2.5],
  [[1, 100, 3, 2], 2.5],
])('the median of %j is %d', (all, median) => {
  expect(summarise('x', all)).toEqual({
    name: 'x',
    all,
    min: Math.min(...all),
    median,
    max: Math.max(...all),
  });
});

test('summarising leaves the times in the order in which they were taken', () => {
  const all = [3, 1, 2];
  summarise('x', all);
  expect(all).toEqual([3, 1, 2]);
});
