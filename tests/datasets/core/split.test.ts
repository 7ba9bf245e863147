import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { numbers } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { rowsOf, table } from './made.ts';

const counts = (view: Dataset): number[] =>
  view.classes!.map((_, label) => view.labels().filter((found) => found === label).length);

describe('a split', () => {
  test('has each example in one part, and each class in both within 1 of its share', () => {
    const random = rng('splits');
    for (let round = 0; round < 80; round++) {
      const classes = 1 + random.int(6);
      const whole = table(2 + random.int(120), { classes, random });
      const share = 0.05 + 0.9 * random();
      const count = Math.round(whole.size * share);
      if (count === 0 || count === whole.size) continue;
      const { train, test: tested } = whole.split({ test: share, rng: random });
      const [a, b] = [new Set(rowsOf(train)), new Set(rowsOf(tested))];
      expect([...a].every((row) => !b.has(row))).toBe(true);
      expect([...a, ...b].sort((x, y) => x - y)).toEqual(rowsOf(whole));
      expect(tested.size).toBe(count);
      const all = counts(whole);
      counts(tested).forEach((found, label) => {
        expect(Math.abs(found - (all[label]! * count) / whole.size)).toBeLessThan(1);
      });
    }
  });

  // StratifiedShuffleSplit of scikit-learn 1.9.1 gives each of three classes of 50 ten tests, as arithmetic does.
  test('of fifty of each of three irises has ten of each to test', () => {
    const y = Int32Array.from({ length: 150 }, (_, i) => Math.floor(i / 50));
    const iris = new Dataset({ name: 'iris', X: numbers(y), y: numbers(y), classes: ['a', 'b', 'c'] });
    const { train, test: tested } = iris.split();
    expect(counts(train)).toEqual([40, 40, 40]);
    expect(counts(tested)).toEqual([10, 10, 10]);
  });

  test('is the same for the same seed, also without one, and another for another', () => {
    const whole = table(100);
    const part = (seed: number) => rowsOf(whole.split({ rng: rng(seed) }).test);
    expect(part(1)).toEqual(part(1));
    expect(part(1)).not.toEqual(part(2));
    expect(rowsOf(whole.split().test)).toEqual(rowsOf(whole.split().test));
  });

  test('takes a count, and lets chance have the classes where it is told to', () => {
    const whole = table(400, { classes: 2 });
    expect(whole.split({ test: 30 }).test.size).toBe(30);
    const exact = counts(whole)[0]! * 0.5;
    const away = (stratify: boolean) =>
      [1, 2, 3, 4, 5].map((seed) =>
        Math.abs(counts(whole.split({ test: 0.5, rng: rng(seed), stratify }).test)[0]! - exact),
      );
    expect(Math.max(...away(true))).toBeLessThan(1);
    expect(Math.max(...away(false))).toBeGreaterThan(1);
  });

  test.each([
    [
      0,
      'test is 0; wanted a share between 0 and 1, or a whole number of its 5 examples that leaves some for training',
    ],
    [
      5,
      'test is 5; wanted a share between 0 and 1, or a whole number of its 5 examples that leaves some for training',
    ],
    [
      Number.NaN,
      'test is NaN; wanted a share between 0 and 1, or a whole number of its 5 examples that leaves some for training',
    ],
    [0.01, '0.01 of 5 examples leaves one part empty; wanted one example or more in both. Try another share'],
  ])('with %d to test is told in one sentence', (share, why) => {
    expect(() => table(5).split({ test: share })).toThrow(new RangeError(`Cannot split "table": ${why}`));
  });

  test('cannot be stratified without classes', () => {
    const plain = new Dataset({ name: 'plain', X: numbers([1, 2, 3]) });
    expect(plain.split({ test: 1 }).train.size).toBe(2);
    expect(() => plain.split({ stratify: true, test: 1 })).toThrow(
      new TypeError(
        'Cannot read the classes of "plain": it has none. Leave stratify out, or give classes to the dataset',
      ),
    );
  });
});
