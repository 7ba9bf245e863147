import { afterEach, expect, test } from '@jest/globals';
import { quick, quickly } from 'downhill/base';

const before = process.env.DOWNHILL_QUICK;

afterEach(() => {
  if (before === undefined) delete process.env.DOWNHILL_QUICK;
  else process.env.DOWNHILL_QUICK = before;
});

test('a run is quick when DOWNHILL_QUICK is 1, and in full with any other value or none', () => {
  expect(quick({ DOWNHILL_QUICK: '1' })).toBe(true);
  for (const value of [undefined, '', '0', 'true', ' 1'])
    expect(quick({ DOWNHILL_QUICK: value })).toBe(false);
  expect(quick({})).toBe(false);
});

test('quickly picks the first value in full and the second in a quick run', () => {
  expect(quickly(20, 1, {})).toBe(20);
  expect(quickly(20, 1, { DOWNHILL_QUICK: '1' })).toBe(1);
});

test('the environment is read at each call', () => {
  process.env.DOWNHILL_QUICK = '1';
  expect([quick(), quickly('full', 'small')]).toEqual([true, 'small']);
  delete process.env.DOWNHILL_QUICK;
  expect([quick(), quickly('full', 'small')]).toEqual([false, 'full']);
});
