import { expect, test } from '@jest/globals';
import { toCharacters, toUnits } from '../../../lib/kernel/protocol/offsets.ts';

test('a character beyond the first plane counts once for the protocol and twice here', () => {
  expect([0, 1, 2, 3].map((at) => toUnits('a🙂b', at))).toEqual([0, 1, 3, 4]);
  expect([0, 1, 3, 4].map((at) => toCharacters('a🙂b', at))).toEqual([0, 1, 2, 3]);
});

test('there and back again is the same, for every place of a text', () => {
  const text = '𝒳 = "👩‍👩‍👧 é" + 1';
  for (let at = 0; at <= [...text].length; at++) expect(toCharacters(text, toUnits(text, at))).toBe(at);
});

test('places outside the text are its ends', () => {
  expect([toUnits('ab', -3), toUnits('ab', 1e308)]).toEqual([0, 2]);
});
