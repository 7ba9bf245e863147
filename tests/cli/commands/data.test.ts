import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { data } from '../../../lib/cli/commands/data.ts';
import { parse } from '../../../lib/cli/parse.ts';
import { type CatalogEntry, readCatalog } from '../../../lib/datasets/source/catalog.ts';
import { type LocateOptions, locate } from '../../../lib/datasets/source/locate.ts';
import { alone, at, entryWith, fileOf, madeBytes } from '../../datasets/source/entries.ts';
import { fileAnswer, type Server, serve } from '../../datasets/source/server.ts';
import { setEnv } from '../checkout.ts';
import { put, temporaryFolder } from '../folder.ts';

const folder = temporaryFolder();
const bytes = madeBytes(5000);
let said: string[];
let complained: string[];
let server: Server;

// The real search for files, in a catalogue made for the test.
jest.mock('../../../lib/datasets/index.ts', () => ({
  makers: { moons: () => {}, xor: () => {} },
  loaders: { digits: async () => ({ part: '3 digits' }) },
  readCatalog: () => readCatalog(folder('catalog.json')),
  locate: (entry: never, file: never, options: LocateOptions) =>
    locate(entry, file, { ...alone, shipped: folder('shipped'), ...options }),
}));

beforeEach(async () => {
  said = [];
  complained = [];
  jest.spyOn(console, 'log').mockImplementation((text) => void said.push(text));
  jest.spyOn(console, 'error').mockImplementation((text) => void complained.push(text));
  setEnv({ DOWNHILL_CACHE: folder('cache'), DOWNHILL_OFFLINE: undefined, DOWNHILL_DATA_MIRROR: undefined });
  server = await serve((request, response) =>
    request.url === '/none' ? void response.writeHead(404).end() : fileAnswer(bytes)(request, response),
  );
  const { url } = server;
  put(join(folder('shipped'), 'flowers.csv'), '');
  writeFileSync(join(folder('shipped'), 'flowers.csv'), bytes);
  const digits = entryWith(
    fileOf(bytes, [at(`${url}/images`)], 'images'),
    fileOf(bytes, [at(`${url}/labels`)], 'labels'),
  );
  const entries: CatalogEntry[] = [
    { ...digits, name: 'digits', title: 'Digits by hand' },
    {
      ...entryWith(fileOf(bytes, [{ kind: 'shipped', path: 'flowers.csv' }], 'flowers.csv')),
      name: 'flowers',
      title: 'Flowers',
    },
    { ...entryWith({ name: 'letters', sources: [at(`${url}/none`)] }), name: 'letters', title: 'Letters' },
  ];
  put(folder('catalog.json'), JSON.stringify(entries));
});
afterEach(() => void jest.restoreAllMocks());

const type = (...words: string[]) => data.run(parse(data, words));
const cached = (...parts: string[]) => folder('cache', 'datasets', ...parts);

test.each([[[]], [['list']]])('%j lists the datasets with what is at hand', async (words) => {
  put(cached('digits', 'images'), '');
  writeFileSync(cached('digits', 'images'), bytes);
  expect(await type(...words)).toBe(0);
  expect(said).toEqual([
    [
      '  digits   10.0 kB  in part   https    Digits by hand',
      '* flowers  5.0 kB   ships     shipped  Flowers',
      '  letters  unknown  not here  https    Letters',
      '',
      '* is on this machine already; of those in part, some files are.',
      'Made ones need no download: moons, xor',
    ].join('\n'),
  ]);
});

test('the list as JSON', async () => {
  expect(await type('fetch', 'digits', '--json')).toBe(0);
  expect(await type('--json')).toBe(0);
  expect(JSON.parse(said[1]!).datasets[0]).toEqual({
    name: 'digits',
    title: 'Digits by hand',
    size: '10.0 kB',
    state: 'cached',
    sources: ['https'],
    licence: 'CC0',
  });
});

test('fetch gets all files of a dataset, and says where from', async () => {
  expect(await type('fetch', 'digits', 'flowers')).toBe(0);
  expect(await type('fetch', 'digits')).toBe(0);
  expect(said).toEqual([
    `digits: 2 files, from ${server.url}/images and ${server.url}/labels`,
    'flowers: 1 file, shipped with the course',
    'digits: 2 files, from cache',
  ]);
  expect(readFileSync(cached('digits', 'labels')).equals(bytes)).toBe(true);
  expect(readdirSync(cached('digits')).sort()).toEqual(['images', 'labels']);
  expect(complained).toEqual([]);
});

test('fetch says which files could not be had, and gets the others', async () => {
  expect(await type('fetch', 'letters', 'digits')).toBe(1);
  const problem = [
    'Cannot get the file letters of the dataset "letters". Tried:',
    '- the cache: not there',
    `- ${server.url}/none: HTTP 404 Not Found; it has moved away; newer versions of the course may know where`,
    `To bring it yourself: put it at ${cached('letters', 'letters')}, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR`,
  ].join('\n');
  expect(complained).toEqual([problem]);
  expect(said).toEqual([`digits: 2 files, from ${server.url}/images and ${server.url}/labels`]);
  expect(await type('fetch', 'letters', '--json')).toBe(1);
  expect(JSON.parse(said[1]!)).toEqual({
    datasets: [{ name: 'letters', files: [{ file: 'letters', problem }] }],
  });
});

test('fetch tells a reason that all files share once, with the names of the others', async () => {
  const [entry] = JSON.parse(readFileSync(folder('catalog.json'), 'utf8'));
  for (const file of entry.files) file.sources = [at(`http://127.0.0.1:9/${file.name}`)]; // nobody listens there
  put(folder('catalog.json'), JSON.stringify([entry]));
  expect(await type('fetch', 'digits')).toBe(1);
  expect(complained).toEqual([
    expect.stringContaining('- http://127.0.0.1:9/images: '),
    'The same for labels',
  ]);
  expect(complained[0]).toMatch(/^Cannot get the file images \(5\.0 kB\) of the dataset "digits"\. Tried:\n/);
});

test('fetch tells what can be had instead where some of the files are missing', async () => {
  const [entry] = JSON.parse(readFileSync(folder('catalog.json'), 'utf8'));
  entry.files[0].sources = [at(`${server.url}/none`)];
  put(folder('catalog.json'), JSON.stringify([entry]));
  expect(await type('fetch', 'digits')).toBe(1);
  expect(said).toEqual(['digits: 3 digits are here instead']);
  expect(complained).toHaveLength(1);
});

test('verify finds what is damaged, moves it aside, and says how to get it anew', async () => {
  expect(await type('verify')).toBe(0);
  await type('fetch', 'digits');
  expect(await type('verify')).toBe(0);
  writeFileSync(cached('digits', 'labels'), 'short');
  // Each run is a process of its own; this one has checked the file already.
  Reflect.deleteProperty(globalThis, Symbol.for('downhill.checked files'));
  expect(await type('verify', 'digits')).toBe(1);
  expect(existsSync(cached('digits', 'labels'))).toBe(false);
  expect(complained).toEqual([
    `digits: labels: 5 bytes, wanted 5000; moved to ${cached('digits', 'labels')}.damaged. Next: npx downhill data fetch digits`,
  ]);
  expect(said.filter((line) => !line.includes('from'))).toEqual([
    `Nothing is cached in ${cached()}`,
    'digits: 2 files as the catalogue says',
  ]);
  expect(await type('verify', 'flowers')).toBe(0);
  expect(said.at(-1)).toBe('flowers: nothing is cached');
  expect(await type('verify', '--json')).toBe(0);
  expect(JSON.parse(said.at(-1)!)).toEqual({
    datasets: [
      { name: 'digits', files: [{ file: 'images', path: cached('digits', 'images'), source: 'cache' }] },
    ],
  });
});

test('where prints the folder', async () => {
  expect(await type('where')).toBe(0);
  expect(await type('where', '--json')).toBe(0);
  expect(said).toEqual([cached(), JSON.stringify({ folder: cached() }, null, 2)]);
});

test.each([
  [['fetch'], 'downhill data fetch wants a NAME. Known: digits, flowers, letters'],
  [
    ['fetch', 'digit'],
    'Cannot fetch "digit": no such dataset. Did you mean "digits"? Known: digits, flowers, letters',
  ],
  [['verify', 'x'], 'Cannot verify "x": no such dataset. Known: digits, flowers, letters'],
  [
    ['get', 'digits'],
    'downhill data wants list, fetch NAME, verify or where, found "get digits". See: npx downhill data --help',
  ],
])('%j is wrong use', async (words, sentence) => {
  await expect(type(...words)).rejects.toThrow(sentence);
});
