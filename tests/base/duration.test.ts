import { expect, test } from '@jest/globals';
import { durationText } from 'downhill/base';

test.each([
  [0, '0.0 s'],
  [3.21, '3.2 s'],
  [59.94, '59.9 s'],
  [59.95, '1 min 00 s'],
  [125, '2 min 05 s'],
  [3599.4, '59 min 59 s'],
  [3599.6, '1 h 00 min'],
  [4020, '1 h 07 min'],
  [7199, '2 h 00 min'],
])('%d seconds are written as %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
