import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { dataDir } from '../../lib/base/index.ts';
import { type CatalogEntry, loaders, makers, readCatalog } from '../../lib/datasets/index.ts';

const catalog = readCatalog(); // throws where an entry is not valid
const entries = [...catalog.values()];
const files = entries.flatMap(({ name, files }) => files.map((file) => ({ entry: name, ...file })));
const sources = files.flatMap(({ entry, sources }) => sources.map((source) => ({ entry, ...source })));

describe('data/catalog.json', () => {
  test('every entry has a loader, and every loader an entry', () => {
    expect([...catalog.keys()].toSorted()).toEqual(Object.keys(loaders).toSorted());
  });

  test('no two entries and no two files have the same name', () => {
    expect(new Set(catalog.keys()).size).toBe(entries.length);
    const names = files.map(({ entry, name }) => `${entry}/${name}`);
    expect(names).toEqual([...new Set(names)]);
  });

  test('the files of different entries could lie in one folder, as a mirror has them', () => {
    const paths = files.map(({ mirror, name }) => mirror ?? name);
    expect(paths).toEqual([...new Set(paths)]);
  });

  test('every address is one of https, and none is that of a package registry', () => {
    const urls = sources.flatMap((source) => (source.kind === 'https' ? [source.url] : []));
    expect(urls.length).toBeGreaterThan(15);
    expect(urls.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
    expect(urls.filter((url) => /npm|registry|unpkg|jsdelivr|pypi/.test(url))).toEqual([]);
  });

  test('an address at GitHub names one commit or tag, whose files do not change', () => {
    const urls = sources.flatMap((source) => (source.kind === 'https' ? [source.url] : []));
    const moving = urls.filter((url) => /github/.test(url) && !/\/[0-9a-f]{40}\/|\/refs\/tags\//.test(url));
    expect(moving).toEqual([]);
  });

  test('every checksum says who states it; two files are known to have none', () => {
    const forms = files.flatMap((file) => [file, ...file.sources.flatMap(({ as }) => as ?? [])]);
    expect(forms.filter(({ checksum }) => checksum && checksum.from.length < 10)).toEqual([]);
    expect(forms.filter(({ checksum }) => !checksum).map(({ name }) => name)).toEqual([
      'free-spoken-digit-dataset-1.0.10.tar.gz',
      'mini_speech_commands.zip',
    ]);
  });

  test('what ships is there, and needs no stand-in; all else has one', () => {
    const shipped = sources.flatMap((source) => (source.kind === 'shipped' ? [source] : []));
    expect(shipped.map(({ path }) => existsSync(dataDir(path)))).toEqual([true, true, true, true]);
    const names = shipped.map(({ entry }) => entry);
    for (const { name, standIn } of entries) {
      expect({ name, standIn }).toEqual({
        name,
        standIn: names.includes(name) ? undefined : (standIn ?? 'one'),
      });
      if (standIn) expect(Object.keys(makers)).toContain(standIn);
    }
  });

  test.each([
    ['mnist', { train: 60_000, test: 10_000 }, [28, 28, 1], 10],
    ['fashion-mnist', { train: 60_000, test: 10_000 }, [28, 28, 1], 10],
    ['cifar10', { train: 50_000, test: 10_000 }, [32, 32, 3], 10],
    ['digits', { all: 1797 }, [8, 8, 1], 10],
    ['iris', { all: 150 }, [4], 3],
    ['wine', { all: 178 }, [13], 3],
    ['breast-cancer', { all: 569 }, [30], 2],
    ['california-housing', { all: 20_640 }, [8], undefined],
    ['names', { all: 32_033 }, [], undefined],
    ['film-reviews', { all: 10_662 }, [], 2],
    ['imdb', { train: 25_000, test: 25_000 }, [], 2],
    ['mail', { all: 6046 }, [], 2],
    ['spoken-digits', { train: 2700, test: 300 }, [8000, 1], 10],
    ['speech-commands', { all: 8000 }, [16_000, 1], 8],
  ] satisfies [string, CatalogEntry['counts'], number[], number | undefined][])(
    '%s has the counts, the shape and the classes that its publisher states',
    (name, counts, shape, classes) => {
      const entry = catalog.get(name)!;
      expect({ counts: entry.counts, shape: entry.shape, classes: entry.classes?.length }).toEqual({
        counts,
        shape,
        classes,
      });
    },
  );
});
