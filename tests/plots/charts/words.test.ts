import { expect, test } from '@jest/globals';
import { numberTexts } from '../../../lib/plots/charts/words.ts';

test.each([
  ['three digits each', [0.5, 0.25], ['0.50', '0.25']],
  [
    'decimals that are true, not zeros behind a rounded number',
    [4.969, 7.726, 11.851],
    ['4.97', '7.73', '11.85'],
  ],
  ['whole numbers beside halves', [123.4, 0.5], ['123.4', '0.5']],
  ['large ones without decimals', [12345.6, 200], ['12,346', '200']],
  ['a nothing among them', [0, 1.25], ['0', '1.25']],
  ['what is no number, in its place', [1.5, Number.NaN, -2.25], ['1.50', '–', '−2.25']],
  ['powers of ten where one is tiny', [1e-5, 0.5], ['1e-5', '0.5']],
])('numbers as labels: %s', (_, values, texts) => {
  expect(numberTexts(values)).toEqual(texts);
});
