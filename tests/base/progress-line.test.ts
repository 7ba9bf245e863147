import { expect, test } from '@jest/globals';
import { progressLine } from 'downhill/base';

test('the line has label, part, share, time, rate and note', () => {
  expect(progressLine({ label: 'Reading mnist', done: 30, total: 60, seconds: 2, note: 'train' })).toBe(
    'Reading mnist  30/60 (50%)  2.0 s  15/s  train',
  );
});

test('what is not known is left out', () => {
  expect(progressLine({ label: 'Installing', seconds: 4 })).toBe('Installing  4.0 s');
  expect(progressLine({ label: 'Reading', done: 10, seconds: 3 })).toBe('Reading  10  3.0 s  3.33/s');
  expect(progressLine({ label: 'Reading', done: 0, total: 9, seconds: 0 })).toBe('Reading  0/9 (0%)  0.0 s');
  expect(progressLine({ label: 'Reading', done: 0, total: 0, seconds: 1 })).toBe(
    'Reading  0/0 (100%)  1.0 s',
  );
});

test('100% means that nothing is left', () => {
  expect(progressLine({ label: 'Reading', done: 999, total: 1000, seconds: 1 })).toBe(
    'Reading  999/1000 (99%)  1.0 s  999/s',
  );
});

test('amounts are written as the caller likes', () => {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  expect(progressLine({ label: 'Fetching', done: 5e6, total: 11e6, seconds: 2 }, megabytes)).toBe(
    'Fetching  5.0 MB/11.0 MB (45%)  2.0 s  2.5 MB/s',
  );
});
