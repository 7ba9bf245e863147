import { beforeEach, expect, jest, test } from '@jest/globals';
import { allFull, dataUsed, forgetData, recordData } from 'downhill/base';

beforeEach(() => {
  forgetData();
});

test('nothing used counts as full', () => {
  expect(allFull()).toBe(true);
  expect(dataUsed()).toEqual([]);
});

test('all are full until one is not', () => {
  recordData('iris', { full: true, source: 'the project' });
  expect(allFull()).toBe(true);
  recordData('mnist', { full: false, source: 'a sample' });
  expect(allFull()).toBe(false);
  expect(dataUsed()).toEqual([
    { name: 'iris', full: true, source: 'the project' },
    { name: 'mnist', full: false, source: 'a sample' },
  ]);
});

test('a small data set stays on record when the full one follows, whatever its source', () => {
  recordData('mnist', { full: false, source: 'the mirror' });
  recordData('mnist', { full: true, source: 'the mirror' });
  expect(allFull()).toBe(false);
});

test('the same use counts once', () => {
  recordData('mnist', { full: true, source: 'the mirror' });
  recordData('mnist', { full: true, source: 'the mirror' });
  expect(dataUsed()).toEqual([{ name: 'mnist', full: true, source: 'the mirror' }]);
});

test('two copies of the module in one process share the record', () => {
  jest.resetModules();
  const copy: { recordData: typeof recordData } = require('downhill/base');
  expect(copy.recordData).not.toBe(recordData);
  copy.recordData('mnist', { full: false, source: 'a sample' });
  expect(allFull()).toBe(false);
});
