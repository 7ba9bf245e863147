import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allFull, dataDir, dataUsed } from '../../../lib/base/index.ts';
import { breastCancer, type Dataset, digits, iris, readCatalog, wine } from '../../../lib/datasets/index.ts';
import { alone, shown } from './here.ts';

alone({ offline: true });

const rounded = (values: ArrayLike<number>, digits: number) =>
  Array.from(values, (value) => Number(value.toFixed(digits)));

const countsOf = (dataset: Dataset) =>
  dataset.classes!.map((_, label) => dataset.labels().filter((one) => one === label).length);

const means = (all: Dataset) => {
  const { X } = all.toArrays();
  return X[0]!.map((_, feature) => X.reduce((sum, row) => sum + row[feature]!, 0) / X.length);
};

// The numbers of the four tables below were worked out from scikit-learn's files with pandas.
describe('what ships', () => {
  test.each(['iris', 'wine', 'breast-cancer', 'digits'])(
    '%s is the file that the catalogue describes',
    (name) => {
      const [file] = readCatalog().get(name)!.files;
      const [source] = file!.sources;
      const bytes = readFileSync(dataDir(source?.kind === 'shipped' ? source.path : ''));
      expect(bytes.length).toBe(file!.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file!.checksum?.value);
    },
  );

  test('iris has the rows, means and class counts of scikit-learn', async () => {
    const { all, train, test: held, full, source } = await iris();
    expect([all!.size, train.size, held.size]).toEqual([150, 120, 30]);
    expect(rounded(all!.at(0).X, 2)).toEqual([5.1, 3.5, 1.4, 0.2]);
    expect(rounded(means(all!), 4)).toEqual([5.8433, 3.0573, 3.758, 1.1993]);
    expect(countsOf(all!)).toEqual([50, 50, 50]);
    expect(all!.classes).toEqual(['setosa', 'versicolor', 'virginica']);
    expect(all!.features).toEqual(['sepal length', 'sepal width', 'petal length', 'petal width']);
    expect({ full, source }).toEqual({ full: true, source: 'shipped with the course' });
  });

  test("iris has Fisher's numbers in the two rows where UCI's file errs", async () => {
    const { all } = await iris();
    expect(rounded(all!.at(34).X, 2)).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect(rounded(all!.at(37).X, 2)).toEqual([4.9, 3.6, 1.4, 0.1]);
  });

  test('wine has the rows, means and class counts of scikit-learn', async () => {
    const { all } = await wine();
    expect(rounded(all!.at(0).X, 2)).toEqual([
      14.23, 1.71, 2.43, 15.6, 127, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065,
    ]);
    expect(rounded(means(all!), 3)).toEqual([
      13.001, 2.336, 2.367, 19.495, 99.742, 2.295, 2.029, 0.362, 1.591, 5.058, 0.957, 2.612, 746.893,
    ]);
    expect(countsOf(all!)).toEqual([59, 71, 48]);
  });

  test('breast cancer has the rows, means and class counts of scikit-learn', async () => {
    const { all } = await breastCancer();
    expect(rounded(all!.at(0).X.slice(0, 5), 4)).toEqual([17.99, 10.38, 122.8, 1001, 0.1184]);
    expect(rounded(means(all!).slice(0, 6), 4)).toEqual([14.1273, 19.2896, 91.969, 654.8891, 0.0964, 0.1043]);
    expect(countsOf(all!)).toEqual([212, 357]);
    expect(all!.classes).toEqual(['malignant', 'benign']);
    expect([all!.features![0], all!.features![10], all!.features![20]]).toEqual([
      'mean radius',
      'error of radius',
      'worst radius',
    ]);
  });

  test('digits have the first picture, the ink and the class counts of scikit-learn', async () => {
    const { all } = await digits();
    expect([all!.size, ...all!.shape]).toEqual([1797, 8, 8, 1]);
    const counted = Array.from(all!.at(0).X, (value) => value * 16);
    expect(counted.slice(0, 16)).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
    const ink = all!.toArrays().X.flat(3) as unknown as number[];
    expect(ink.reduce((sum, value) => sum + value * 16, 0)).toBe(561_718);
    expect(countsOf(all!)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  });

  test('the fixed split keeps the shares of the classes and is the same each time', async () => {
    const [first, second] = [await iris(), await iris()];
    expect(countsOf(first.test)).toEqual([10, 10, 10]);
    expect(first.test.toArrays()).toEqual(second.test.toArrays());
  });

  test('what was loaded stands on record, and nothing is printed', async () => {
    await wine();
    await digits();
    expect(dataUsed()).toEqual([
      { name: 'wine', full: true, source: 'shipped with the course' },
      { name: 'digits', full: true, source: 'shipped with the course' },
    ]);
    expect(allFull()).toBe(true);
    expect(shown).toEqual([]);
  });

  test('a limit takes so many of each part, the classes in the same shares', async () => {
    const { train, test: held, full } = await iris({ limit: 12 });
    expect([train.size, held.size, full]).toEqual([12, 12, true]);
    expect(countsOf(train)).toEqual([4, 4, 4]);
  });

  test.each([0, -1, 1.5, Number.NaN])('a limit of %p is refused', async (limit) => {
    await expect(iris({ limit })).rejects.toThrow(
      new RangeError(`Cannot load "iris" with limit ${limit}: wanted a whole number from 1 on`),
    );
  });
});
