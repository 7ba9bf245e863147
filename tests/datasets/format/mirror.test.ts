import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readCsv } from '../../../lib/datasets/format/csv.ts';
import { gunzip } from '../../../lib/datasets/format/gunzip.ts';
import { readIdx } from '../../../lib/datasets/format/idx.ts';
import { numbersOf, textsOf } from '../../../lib/datasets/format/table.ts';
import { untar } from '../../../lib/datasets/format/tar.ts';
import { lines } from '../../../lib/datasets/format/text.ts';
import { readWav } from '../../../lib/datasets/format/wav.ts';

const mirror = process.env.DOWNHILL_DATA_MIRROR;
const file = (name: string) => readFileSync(join(mirror ?? '', name));

(mirror ? describe : describe.skip)('the real files of a mirror', () => {
  test("MNIST's test files hold 10,000 pictures, the first of a seven", () => {
    const images = readIdx(gunzip(file('t10k-images-idx3-ubyte.gz')));
    expect(images.shape).toEqual([10_000, 28, 28]);
    const labels = readIdx(gunzip(file('t10k-labels-idx1-ubyte.gz')));
    expect(labels.shape).toEqual([10_000]);
    // The first ten labels and the counts of each digit, as MNIST's many users print them.
    expect([...labels.values.subarray(0, 10)]).toEqual([7, 2, 1, 0, 4, 1, 4, 9, 5, 9]);
    const counts = Array(10).fill(0);
    for (const label of labels.values) counts[label]++;
    expect(counts).toEqual([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  });

  test('the spoken digits are 3,000 recordings of one channel with 8,000 samples in a second', () => {
    const archive = gunzip(file('free-spoken-digit-recordings.tar.gz'));
    const counts = Array(10).fill(0);
    for (const { name, bytes } of untar(archive)) {
      const digit = /(\d)_[a-z]+_\d+\.wav$/.exec(name)?.[1];
      if (digit === undefined) continue;
      counts[Number(digit)]++;
      const { rate, channels, samples } = readWav(bytes);
      expect({ rate, channels }).toEqual({ rate: 8000, channels: 1 });
      expect(samples.length).toBeGreaterThan(1000);
    }
    expect(counts).toEqual(Array(10).fill(300));
  });

  test("California's housing has 20,640 rows, 207 without a number of bedrooms", () => {
    const table = readCsv(file('housing.csv'));
    expect(table.rows).toBe(20_640);
    expect(table.columns.map(({ name }) => name)).toEqual([
      'longitude',
      'latitude',
      'housing_median_age',
      'total_rooms',
      'total_bedrooms',
      'population',
      'households',
      'median_income',
      'median_house_value',
      'ocean_proximity',
    ]);
    expect(numbersOf(table, 'total_bedrooms').filter(Number.isNaN)).toHaveLength(207);
    const places = textsOf(table, 'ocean_proximity');
    const count = (place: string) => places.filter((other) => other === place).length;
    // As pandas' value_counts() prints them in the book that the file comes from.
    expect(['<1H OCEAN', 'INLAND', 'NEAR OCEAN', 'NEAR BAY', 'ISLAND'].map(count)).toEqual([
      9136, 6551, 2658, 2290, 5,
    ]);
  });

  test('names and film reviews have as many lines as their authors say', () => {
    expect(lines(file('names.txt'))).toHaveLength(32_033);
    expect(lines(file('rt-polarity.pos'), 'latin1')).toHaveLength(5331);
    expect(lines(file('rt-polarity.neg'), 'latin1')).toHaveLength(5331);
  });
});
