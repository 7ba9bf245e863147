import { expect, test } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { dna } from '../../../lib/datasets/made/index.ts';
import { countsOf, flat, rowsOf, textsOf } from './columns.ts';

/** Every place of the motif, by comparing letter by letter. */
function placesOf(motif: string, strand: string): number[] {
  const places: number[] = [];
  for (let start = 0; start + motif.length <= strand.length; start++) {
    let same = 0;
    for (let i = 0; i < motif.length; i++) if (strand[start + i] === motif[i]) same++;
    if (same === motif.length) places.push(start);
  }
  return places;
}

test.each(['TGACTCA', 'ACA', 'A', 'GG'])(
  'the motif %s is in a strand exactly when the label says so',
  (motif) => {
    const data = dna({ n: 400, length: 30, motif, rng: rng(1) });
    const [labels, at] = [flat(data, 'y'), flat(data, 'at')];
    textsOf(data, 'strand').forEach((strand, row) => {
      const places = placesOf(motif, strand);
      expect(places.length > 0).toBe(labels[row] === 1);
      if (labels[row] === 1) expect(places).toContain(at[row]);
      else expect(at[row]).toBe(-1);
    });
    expect(countsOf(data)).toEqual([200, 200]);
  },
);

test('X is the strand with a one for each letter', () => {
  const data = dna({ n: 50, length: 20 });
  const strands = textsOf(data, 'strand');
  rowsOf(data).forEach((ones, row) => {
    const read = Array.from({ length: 20 }, (_, i) => {
      const four = ones.slice(4 * i, 4 * i + 4);
      expect(four.filter((value) => value === 1)).toHaveLength(1);
      expect(four.filter((value) => value === 0)).toHaveLength(3);
      return 'ACGT'[four.indexOf(1)];
    });
    expect(read.join('')).toBe(strands[row]);
  });
  expect(data.shape).toEqual([20, 4]);
});

test('bases are equally frequent and the motif lies anywhere', () => {
  const data = dna({ n: 2000, length: 40, rng: rng(2) });
  const labels = flat(data, 'y');
  const letters = textsOf(data, 'strand')
    .filter((_, row) => labels[row] === 0)
    .join('');
  for (const base of 'ACGT') {
    // 40,000 letters: a standard deviation of 0.0022.
    expect(Math.abs(letters.split(base).length / letters.length - 0.25)).toBeLessThan(0.01);
  }
  const places = new Set(Array.from(flat(data, 'at')).filter((place) => place >= 0));
  expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: 34 }, (_, place) => place));
});

test('a motif of other letters, and one longer than the strand, are told', () => {
  expect(() => dna({ motif: 'TGUC' })).toThrow(
    new RangeError('Cannot make dna with the motif "TGUC": wanted one or more of the letters A, C, G and T'),
  );
  expect(() => dna({ length: 6 })).toThrow(
    new RangeError('Cannot make dna with length = 6: wanted a whole number from 7 on'),
  );
});
