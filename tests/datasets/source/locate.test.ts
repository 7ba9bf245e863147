import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { CatalogFile } from '../../../lib/datasets/source/catalog.ts';
import { type LocateOptions, locate } from '../../../lib/datasets/source/locate.ts';
import type { SourceError } from '../../../lib/datasets/source/source-error.ts';
import { setEnv } from '../../cli/checkout.ts';
import { temporaryFolder } from '../../cli/folder.ts';
import { alone, at, entryWith, fileOf, madeBytes, sha256Of } from './entries.ts';
import { breakAfter, fileAnswer, serve } from './server.ts';

const folder = temporaryFolder();
const bytes = madeBytes(5000);
const cached = () => folder('cache', 'made', 'digits.bin');

const find = (file: CatalogFile, options: LocateOptions = {}) =>
  locate(entryWith(file), file, { ...alone, folder: folder('cache'), ...options });
const failure = (file: CatalogFile, options: LocateOptions = {}) =>
  find(file, options).then(
    () => expect('found').toBe('not found'),
    (problem: SourceError) => problem.tried,
  );

function put(path: string, what: Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, what);
}

test('what is fetched once is in the cache from then on', async () => {
  const { url, asked } = await serve(fileAnswer(bytes));
  const file = fileOf(bytes, [at(`${url}/digits`)]);
  expect(await find(file)).toEqual({ path: cached(), source: `${url}/digits` });
  expect(await find(file)).toEqual({ path: cached(), source: 'cache' });
  expect(readFileSync(cached()).equals(bytes)).toBe(true);
  expect(asked).toEqual(['GET /digits']);
});

test('sources are asked in their order, and the first that has it gives it', async () => {
  const { url, asked } = await serve((request, response) =>
    request.url === '/c' ? fileAnswer(bytes)(request, response) : void response.writeHead(404).end(),
  );
  const file = fileOf(bytes, [at(`${url}/a`), at(`${url}/b`), at(`${url}/c`), at(`${url}/d`)]);
  expect(await find(file)).toEqual({ path: cached(), source: `${url}/c` });
  expect(asked).toEqual(['GET /a', 'GET /b', 'GET /c']);
});

test('a cut download goes on where it ended, in the next run, and yields the same bytes', async () => {
  let isCut = true;
  const { url, asked } = await serve((request, response) =>
    fileAnswer(bytes, isCut ? { send: breakAfter(3000, folder('cache', 'made')) } : {})(request, response),
  );
  const file = fileOf(bytes, [at(`${url}/digits`)]);
  await failure(file, { pauses: [] });
  isCut = false;
  await find(file);
  expect(asked).toEqual(['GET /digits', 'GET /digits bytes=3000-']);
  expect(readFileSync(cached()).equals(bytes)).toBe(true);
  expect(readdirSync(folder('cache', 'made'))).toEqual(['digits.bin']);
});

test('a server that has another version by now, or that knows no parts, sends the whole', async () => {
  for (const later of [{ etag: '"two"' }, undefined]) {
    let isCut = true;
    const { url, asked } = await serve((request, response) => {
      if (isCut)
        fileAnswer(madeBytes(5000, 2), { send: breakAfter(3000, folder('cache', 'made')) })(
          request,
          response,
        );
      else if (later) fileAnswer(bytes, later)(request, response);
      else response.end(bytes);
    });
    const file = fileOf(bytes, [at(`${url}/digits`)], `${later?.etag.length ?? 'no'}-parts.bin`);
    await failure(file, { pauses: [] });
    isCut = false;
    expect(readFileSync((await find(file)).path).equals(bytes)).toBe(true);
    expect(asked).toEqual(['GET /digits', 'GET /digits bytes=3000-']);
  }
});

test('a server that sends another part than asked for, or other bytes, is asked for the whole', async () => {
  for (const [name, place, first] of [
    ['shifted', 'bytes 1000-4999/5000', bytes],
    ['other', 'bytes 3000-4999/5000', madeBytes(5000, 3)],
  ] as const) {
    let isCut = true;
    const { url, asked } = await serve((request, response) => {
      if (isCut)
        return fileAnswer(first, { send: breakAfter(3000, folder('cache', 'made')) })(request, response);
      if (!request.headers.range) return void response.writeHead(200).end(bytes);
      response.writeHead(206, { 'content-range': place }).end(bytes.subarray(3000));
    });
    const file = fileOf(bytes, [at(`${url}/${name}`)], name);
    await failure(file, { pauses: [] });
    isCut = false;
    expect(readFileSync((await find(file)).path).equals(bytes)).toBe(true);
    expect(asked).toEqual([`GET /${name}`, `GET /${name} bytes=3000-`, `GET /${name}`]);
  }
});

test('a damaged file in the cache is told, and taken away once a good one is there', async () => {
  const { url } = await serve(fileAnswer(bytes));
  const said: string[] = [];
  put(cached(), bytes.subarray(0, 100));
  const file = fileOf(bytes, [at(`${url}/digits`)]);
  expect(await find(file, { warn: (text) => said.push(text) })).toEqual({
    path: cached(),
    source: `${url}/digits`,
  });
  expect(said).toEqual([
    `The file ${cached()} was damaged (100 bytes, wanted 5000). A good one was had: ${url}/digits.`,
  ]);
  expect(readdirSync(folder('cache', 'made'))).toEqual(['digits.bin']);
});

test('a damaged file in the cache that nobody replaces is told with where it lies now', async () => {
  put(cached(), Buffer.from('<html>Log in</html>'));
  const file = fileOf(bytes, [at('https://downhill.invalid/digits')]);
  const said: string[] = [];
  expect(await failure(file, { offline: true, warn: (text) => said.push(text) })).toEqual([
    { source: 'the cache', found: `a web page instead of data; moved to ${cached()}.damaged` },
    { source: 'https://downhill.invalid/digits', found: 'not asked, DOWNHILL_OFFLINE is set' },
  ]);
  expect(said).toEqual([
    `The file ${cached()} was damaged (a web page instead of data). It is now ${cached()}.damaged, and no good one could be had.`,
  ]);
  expect(existsSync(`${cached()}.damaged`)).toBe(true);
});

(existsSync('/proc/self') ? test : test.skip)(
  'a cache where the system makes no folders is told, and not tried for ever',
  async () => {
    const { url } = await serve(fileAnswer(bytes));
    const file = fileOf(bytes, [at(`${url}/digits`)]);
    expect((await failure(file, { folder: '/proc/downhill/cache' }))?.[1]).toEqual({
      source: `${url}/digits`,
      found: 'no folder can be made in /proc; name a folder that you may write to in DOWNHILL_CACHE',
    });
  },
);

test('a file without a size and a checksum is taken as it comes', async () => {
  const { url } = await serve((_request, response) => void response.write(bytes, () => response.end()));
  const { path } = await find({ name: 'plain.txt', sources: [at(`${url}/`)] });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test('a mirror that is a folder is asked first and read in place, by name or by dataset and name', async () => {
  const file = fileOf(bytes, [at('https://downhill.invalid/digits')]);
  const mirror = folder('mirror');
  put(folder('mirror', 'made', 'digits.bin'), bytes);
  const source = `mirror ${mirror}`;
  expect(await find(file, { mirror })).toEqual({ path: join(mirror, 'made', 'digits.bin'), source });
  put(folder('mirror', 'digits.bin'), bytes);
  expect(await find(file, { mirror })).toEqual({ path: join(mirror, 'digits.bin'), source });
  put(folder('mirror', 'elsewhere', 'd'), bytes);
  setEnv({ DOWNHILL_DATA_MIRROR: mirror });
  expect(await find({ ...file, mirror: 'elsewhere/d' }, { mirror: undefined })).toEqual({
    path: join(mirror, 'elsewhere', 'd'),
    source,
  });
  expect(existsSync(folder('cache'))).toBe(false);
});

test('a mirror that is missing, has no such file or another one is told', async () => {
  const file = fileOf(bytes, [{ kind: 'shipped', path: 'digits.bin' }]);
  const found = async (mirror: string) =>
    (await failure(file, { mirror, shipped: folder('none') }))?.slice(1);
  const shipped = { source: `the course's own ${folder('none')}`, found: 'there is no such folder' };
  const source = `the mirror ${folder('mirror')}`;
  expect(await found(folder('mirror'))).toEqual([{ source, found: 'there is no such folder' }, shipped]);
  mkdirSync(folder('mirror'));
  expect(await found(folder('mirror'))).toEqual([
    { source, found: 'has no digits.bin and no made/digits.bin' },
    shipped,
  ]);
  put(folder('mirror', 'digits.bin'), madeBytes(10));
  expect(await found(folder('mirror'))).toEqual([
    { source, found: '10 bytes, wanted 5000; its publisher, or something on the way, has changed it' },
    shipped,
  ]);
});

test('a mirror that is a web address is asked for both names, and what it gives is cached', async () => {
  const { url, asked } = await serve((request, response) =>
    request.url?.includes('made') ? fileAnswer(bytes)(request, response) : void response.writeHead(404).end(),
  );
  const file = fileOf(bytes, [at('https://downhill.invalid/digits')]);
  const mirror = `${url}/data/`;
  expect(await find(file, { mirror })).toEqual({ path: cached(), source: `mirror ${mirror}` });
  expect(asked).toEqual(['GET /data/digits.bin', 'GET /data/made/digits.bin']);
});

test('DOWNHILL_OFFLINE leaves the network alone, and what ships is found', async () => {
  const { url, asked } = await serve(fileAnswer(bytes));
  put(folder('data', 'tables', 'digits.bin'), bytes);
  setEnv({ DOWNHILL_OFFLINE: '1' });
  const file = fileOf(bytes, [at(`${url}/digits`), { kind: 'shipped', path: 'tables/digits.bin' }]);
  const options = { ...alone, folder: folder('cache'), shipped: folder('data'), mirror: url };
  delete options.offline;
  expect(await locate(entryWith(file), file, options)).toEqual({
    path: folder('data', 'tables', 'digits.bin'),
    source: 'shipped with the course',
  });
  expect(asked).toEqual([]);
});

test('a source may give another form of the file, and the cache then holds that one', async () => {
  const packed = gzipSync(bytes);
  const { url, asked } = await serve((request, response) =>
    request.url === '/plain' ? fileAnswer(bytes)(request, response) : void response.writeHead(404).end(),
  );
  const as = { name: 'digits', bytes: 5000, checksum: sha256Of(bytes) };
  const file: CatalogFile = {
    ...fileOf(packed, [at(`${url}/packed`), { kind: 'https', url: `${url}/plain`, as }], 'digits.gz'),
  };
  const path = folder('cache', 'made', 'digits');
  expect(await find(file)).toEqual({ path, source: `${url}/plain` });
  expect(await find(file)).toEqual({ path, source: 'cache' });
  expect(asked).toEqual(['GET /packed', 'GET /plain']);
  put(folder('mirror', 'digits.gz'), packed);
  const other = await find(file, { folder: folder('empty'), mirror: folder('mirror') });
  expect(gunzipSync(readFileSync(other.path)).equals(bytes)).toBe(true);
});

const mirror = process.env.DOWNHILL_DATA_MIRROR;
(mirror ? test : test.skip)(
  'the labels of MNIST in the mirror have the md5 that is known of them',
  async () => {
    const file: CatalogFile = {
      name: 't10k-labels-idx1-ubyte.gz',
      bytes: 4542,
      checksum: { kind: 'md5', value: 'ec29112dd5afa0611ce80d1b7f02629c', from: 'the publisher' },
      sources: [],
    };
    const { path } = await find(file, { mirror: mirror! });
    expect(gunzipSync(readFileSync(path)).subarray(0, 12).toString('hex')).toBe('000008010000271007020100');
  },
);
