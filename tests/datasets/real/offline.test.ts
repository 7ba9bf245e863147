import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { allFull, dataUsed } from '../../../lib/base/index.ts';
import { cifar10, filmReviews, housing, loaders, makers, readCatalog } from '../../../lib/datasets/index.ts';
import { alone, shown } from './here.ts';

alone({ offline: true });

const shipped = ['iris', 'wine', 'breast-cancer', 'digits'];
const names = Object.keys(loaders) as (keyof typeof loaders)[];
const fetched = names.filter((name) => !shipped.includes(name));

test.each(fetched)(
  'without any source, made data in the form of %s takes its place and says so',
  async (name) => {
    const entry = readCatalog().get(name)!;
    const { train, test: held, full, source, licence, citation } = await loaders[name]({ limit: 20 });
    expect([train.size, held.size]).toEqual([20, 20]);
    expect(train.shape).toEqual(entry.shape);
    expect(train.classes?.length).toBe(entry.classes?.length);
    expect(train.note).toMatch(/^made: /);
    expect(Object.keys(makers)).toContain(entry.standIn);
    expect(full).toBe(false);
    const [, what] = /^made: (.+), as DOWNHILL_OFFLINE is set$/.exec(source) ?? [];
    expect(licence).toBe('none needed: made from a seed');
    expect(citation).toBe('none: made data');
    expect(shown).toEqual([
      `"${name}" cannot be had here (DOWNHILL_OFFLINE is set): ${what} take its place. Next: npx downhill data fetch ${name}, without DOWNHILL_OFFLINE`,
    ]);
    expect(what).toMatch('all' in entry.counts ? /^100 / : /^40 /); // of one whole, a fifth is to test
    expect(dataUsed()).toEqual([{ name, full: false, source }]);
    expect(allFull()).toBe(false);
  },
);

test('it is said once, however often the data is loaded, and the stand-in is the same each time', async () => {
  const [first, second] = [await filmReviews(), await filmReviews()];
  expect(shown).toHaveLength(1);
  expect([first.train.size, first.test.size]).toEqual([4000, 1000]);
  expect(first.train.toArrays()).toEqual(second.train.toArrays());
});

test.each(['names', 'film-reviews', 'mnist'] as const)(
  'the stand-in of %s has the same parts as the real data',
  async (name) => {
    const found = await loaders[name]();
    const { counts } = readCatalog().get(name)!;
    expect('all' in found).toBe('all' in counts);
    expect(found.all?.size ?? 0).toBe('all' in counts ? found.train.size + found.test.size : 0);
  },
);

test('the two parts of a stand-in differ', async () => {
  const { train, test: held } = await filmReviews();
  expect(train.take(100).toArrays().X).not.toEqual(held.take(100).toArrays().X);
});

test('where no stand-in is wanted, what was tried is told', async () => {
  const path = join(process.env.DOWNHILL_CACHE!, 'datasets', 'cifar10', 'cifar-10-binary.tar.gz');
  await expect(cifar10({ standIn: 'never' })).rejects.toThrow(
    [
      'Cannot get the file cifar-10-binary.tar.gz (170.1 MB) of the dataset "cifar10". Tried:',
      '- the cache: not there',
      '- https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz: not asked, DOWNHILL_OFFLINE is set',
      `To bring it yourself: put it at ${path}, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR`,
    ].join('\n'),
  );
  expect(shown).toEqual([]);
  expect(dataUsed()).toEqual([]);
});

test('names that cannot be had ask for the file of the catalogue, not for those that come in its place', async () => {
  await expect(loaders.names({ standIn: 'never' })).rejects.toThrow(
    'Cannot get the file names.txt (228.1 kB)',
  );
});

test('an option that there is not is told with the nearest', async () => {
  await expect(cifar10({ limti: 5 } as object)).rejects.toThrow(
    new RangeError(
      'Cannot take "limti": no such option of "cifar10". Did you mean "limit"? Known: limit, standIn, catalog',
    ),
  );
});

test('made districts have gaps, and prices that rise with income and fall inland', async () => {
  const { train } = await housing();
  expect(train.features).toContain('median_income');
  const { X, y, ocean_proximity: place } = train.toArrays();
  const bedrooms = X.map((row) => row[train.features!.indexOf('total_bedrooms')]!);
  const gaps = bedrooms.filter(Number.isNaN).length;
  expect(gaps).toBeGreaterThan(10);
  expect(gaps).toBeLessThan(80);
  const mean = (keep: (at: number) => boolean) => {
    const kept = y.filter((_, at) => keep(at));
    return kept.reduce((sum, price) => sum + price, 0) / kept.length;
  };
  const income = X.map((row) => row[train.features!.indexOf('median_income')]!);
  expect(mean((at) => income[at]! > 5)).toBeGreaterThan(1.5 * mean((at) => income[at]! < 2.5));
  expect(mean((at) => place![at] === 'INLAND')).toBeLessThan(0.9 * mean((at) => place![at] !== 'INLAND'));
});
