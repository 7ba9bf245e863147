import { describe, expect, test } from '@jest/globals';
import {
  type Dataset,
  filmReviews,
  housing,
  mnist,
  names,
  shakespeare,
  spokenDigits,
} from '../../../lib/datasets/index.ts';
import { alone } from './here.ts';

// Read before each test takes it away, and set again inside.
const mirror = process.env.DOWNHILL_DATA_MIRROR;

const classCounts = (...parts: Dataset[]) => {
  const labels = parts.flatMap((part) => [...part.labels()]);
  return parts[0]!.classes!.map((_, label) => labels.filter((one) => one === label).length);
};

const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

// The numbers were worked out beforehand with Python, numpy and pandas.
(mirror ? describe : describe.skip)('the real files of the mirror', () => {
  alone({ offline: true });
  const source = `mirror ${mirror}`;
  const use = () => {
    process.env.DOWNHILL_DATA_MIRROR = mirror;
  };

  test("MNIST's test digits", async () => {
    use();
    const { train, test: held, full, source: words } = await mnist();
    expect({ full, words }).toEqual({
      full: false,
      words: `${source}: the 10,000 test digits alone, 8,000 of them to train`,
    });
    expect(classCounts(train as Dataset, held as Dataset)).toEqual([
      980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009,
    ]);
  });

  test('California housing', async () => {
    use();
    const { all, full } = await housing();
    expect([all!.size, full]).toEqual([20_640, true]);
    const { X, y, ocean_proximity: place } = all!.toArrays();
    const column = (feature: string) => X.map((row) => row[all!.features!.indexOf(feature)]!);
    const bedrooms = column('total_bedrooms');
    expect(bedrooms.filter(Number.isNaN)).toHaveLength(207);
    expect(mean(bedrooms.filter((count) => !Number.isNaN(count)))).toBeCloseTo(537.8705525, 6);
    expect(mean(column('median_income'))).toBeCloseTo(3.8706710029, 6);
    expect(mean(y)).toBeCloseTo(206_855.816909, 5);
    expect(place!.filter((one) => one === '<1H OCEAN')).toHaveLength(9136);
  });

  test('names, plays and film reviews', async () => {
    use();
    const first = (await names()).all!;
    expect([first.size, first.at(0).X, first.at(-1).X]).toEqual([32_033, 'emma', 'zzyzx']);
    const plays = await shakespeare();
    expect([plays.train.size, plays.test.size]).toEqual([6500, 722]);
    expect(plays.train.at(0).X).toBe('First Citizen:\nBefore we proceed any further, hear me speak.');
    expect(plays.test.at(0).X.startsWith('PETRUCHIO:\nI am content.')).toBe(true);
    const speeches = [...plays.train.toArrays().X, ...plays.test.toArrays().X];
    expect(speeches.join('\n\n')).toHaveLength(1_115_394);
    const reviews = (await filmReviews()).all!;
    expect(reviews.at(31)).toEqual({ X: 'the action clichés just pile up .', y: 0 });
    expect(classCounts(reviews as unknown as Dataset)).toEqual([5331, 5331]);
    expect(reviews.toArrays().X.filter((sentence) => sentence.includes('\x85'))).toHaveLength(22);
  });

  test('spoken digits', async () => {
    use();
    const { train, test: held, full } = await spokenDigits();
    expect([train.size, held.size, full]).toEqual([2700, 300, true]);
    expect(classCounts(held as Dataset)).toEqual(Array(10).fill(30));
    const george = held.filter(({ y, speaker }) => y === 0 && speaker === 'george').at(0);
    expect(Array.from(george.X.slice(0, 3))).toEqual([
      -0.045440673828125, -0.02935791015625, -0.01849365234375,
    ]);
    expect(george.X.slice(2384).every((sample: number) => sample === 0)).toBe(true);
  });
});
