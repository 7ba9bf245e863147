import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { CatalogFile } from '../../../lib/datasets/source/catalog.ts';
import { type LocateOptions, locate } from '../../../lib/datasets/source/locate.ts';
import { SourceError } from '../../../lib/datasets/source/source-error.ts';
import { temporaryFolder } from '../../cli/folder.ts';
import { alone, at, entryWith, fileOf, madeBytes, sha256 } from './entries.ts';
import { type Answer, breakAfter, fileAnswer, serve } from './server.ts';

const folder = temporaryFolder();
const bytes = madeBytes(5000);

/** What lies in the cache, hidden things too. */
const inCache = () => (existsSync(folder('made')) ? readdirSync(folder('made')) : []);

/** The message of the SourceError of a file that one server answers so, with the server's address as URL. */
async function told(
  answer: Answer,
  file: Partial<CatalogFile> = {},
  options: LocateOptions = {},
): Promise<{ message: string; asked: string[] }> {
  const { url, asked } = await serve(answer);
  const wanted = { ...fileOf(bytes, [at(`${url}/digits.bin`)]), ...file };
  const failed = await locate(entryWith(wanted), wanted, { ...alone, folder: folder(), ...options }).catch(
    (problem) => problem,
  );
  expect(failed).toBeInstanceOf(SourceError);
  return { message: (failed as Error).message.replaceAll(url, 'URL').replaceAll(folder(), 'CACHE'), asked };
}

/** The whole message around what one source gave. */
const message = (found: string, { name = 'digits.bin', size = ' (5.0 kB)' } = {}) =>
  [
    `Cannot get the file ${name}${size} of the dataset "made". Tried:`,
    '- the cache: not there',
    `- URL/digits.bin: ${found}`,
    `To bring it yourself: put it at CACHE/made/${name}, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR`,
  ].join('\n');

const status =
  (code: number, headers = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end('no');

test.each<[what: string, Answer, found: string, tries: number]>([
  [
    '404',
    status(404),
    'HTTP 404 Not Found; it has moved away; newer versions of the course may know where',
    1,
  ],
  [
    '403',
    status(403),
    'HTTP 403 Forbidden; the server, or a proxy on the way, does not let this network in',
    1,
  ],
  ['500', status(500), 'HTTP 500 Internal Server Error, 3 times', 3],
  ['503', status(503), 'HTTP 503 Service Unavailable, 3 times', 3],
  [
    'a redirect loop',
    (request, response) =>
      void response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1 || 1}` }).end(),
    'redirects in a loop: 11 redirects, the last to URL/11',
    11,
  ],
  ['a redirect to nowhere', status(302), 'redirects to no address, ""', 1],
  [
    'a redirect to a file',
    status(301, { location: 'file:///etc/passwd' }),
    'redirects to file:///etc/passwd, which is no web address',
    1,
  ],
  [
    'a wrong checksum',
    fileAnswer(madeBytes(5000, 2)),
    `sha256 ${sha256(madeBytes(5000, 2))}, wanted ${sha256(bytes)} (stated by the test); its publisher, or something on the way, has changed it`,
    1,
  ],
  [
    'a file that is too short',
    fileAnswer(bytes.subarray(0, 4000)),
    '4000 bytes, wanted 5000; its publisher, or something on the way, has changed it',
    1,
  ],
  [
    'a file that is too long',
    fileAnswer(madeBytes(9000)),
    'more than 5000 bytes, wanted 5000; its publisher, or something on the way, has changed it',
    1,
  ],
  ['an empty file', fileAnswer(Buffer.alloc(0)), 'an empty file', 1],
  [
    'HTML instead of data',
    (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('\n<!DOCTYPE html>\n<html><title>Log in</title>'),
    'a web page instead of data; open the address in a browser: this network may want a login first',
    1,
  ],
  [
    'an XML document of a store',
    fileAnswer(Buffer.from('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>')),
    'an XML document, as servers send with an error',
    1,
  ],
  [
    'an answer that is packed although nobody asked',
    (_request, response) =>
      void response.writeHead(200, { 'content-encoding': 'br' }).end(bytes.subarray(0, 100)),
    'sends it packed as br, which was not asked for',
    1,
  ],
])('%s is told, and the cache stays clean', async (_what, answer, found, tries) => {
  const { message: said, asked } = await told(answer);
  expect(said).toBe(message(found));
  expect(asked).toHaveLength(tries);
  expect(inCache()).toEqual([]);
});

test('a gzip that is cut off is told although nobody states its checksum', async () => {
  const packed = gzipSync(bytes);
  const file: CatalogFile = { name: 'digits.gz', sources: [] };
  const { url } = await serve(fileAnswer(packed.subarray(0, 3000)));
  file.sources.push(at(`${url}/digits.bin`));
  const failed = locate(entryWith(file), file, { ...alone, folder: folder() });
  const said = await failed.catch(({ message }: Error) =>
    message.replaceAll(url, 'URL').replaceAll(folder(), 'CACHE'),
  );
  expect(said).toBe(
    message(
      'a gzip that cannot be unpacked (unexpected end of file); its publisher, or something on the way, has changed it',
      { name: 'digits.gz', size: '' },
    ),
  );
  expect(inCache()).toEqual([]);
});

test('a connection that breaks each time is told, and what came is kept for the next run', async () => {
  const { message: said, asked } = await told(fileAnswer(bytes, { send: breakAfter(1000, folder('made')) }));
  expect(said).toBe(message('the connection broke (ECONNRESET), 3 times'));
  expect(asked).toEqual(['GET /digits.bin', 'GET /digits.bin bytes=1000-', 'GET /digits.bin bytes=2000-']);
  expect(inCache()).toEqual(['.digits.bin.left']);
});

test('a server that does not answer is told', async () => {
  const { url, asked } = await serve(() => {});
  const file = fileOf(bytes, [at(`${url}/digits.bin`)]);
  const options = { ...alone, folder: folder(), limits: { answer: 100, stall: 100 } };
  const fails = () =>
    locate(entryWith(file), file, options).catch(({ message }: Error) =>
      message.replaceAll(url, 'URL').replaceAll(folder(), 'CACHE'),
    );
  const said = message(
    `no answer from ${url.slice(7)} in 0.1 s; is there a network? A proxy is named by HTTPS_PROXY`,
  );
  expect(await fails()).toBe(said);
  // The dataset's next file does not wait again.
  expect(await fails()).toBe(said);
  expect(asked).toHaveLength(1);
});

test('a server that falls silent is told', async () => {
  const silent = fileAnswer(bytes, { send: (response, part) => void response.write(part.subarray(0, 10)) });
  const { message: said } = await told(silent, {}, { limits: { answer: 5000, stall: 60 } });
  expect(said).toBe(message('no bytes for 0.1 s, 3 times'));
});

test('a host where nobody listens, and a name that nobody has, are told', async () => {
  const socket = createServer();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  const nobody = `http://127.0.0.1:${port}/digits.bin`;
  const file = fileOf(bytes, [at(nobody), at('https://downhill.invalid/digits.bin')]);
  const failed = locate(entryWith(file), file, { ...alone, folder: folder() });
  const { tried } = (await failed.catch((problem) => problem)) as SourceError;
  const advice = 'is there a network? A proxy is named by HTTPS_PROXY';
  expect(tried).toEqual([
    { source: 'the cache', found: 'not there' },
    { source: nobody, found: `cannot reach 127.0.0.1:${port} (ECONNREFUSED); ${advice}` },
    {
      source: 'https://downhill.invalid/digits.bin',
      found: expect.stringMatching(
        /^cannot find the host downhill\.invalid \((ENOTFOUND|EAI_AGAIN)\); is there a network\? A proxy is named by HTTPS_PROXY$/,
      ),
    },
  ]);
});

const hasFull = existsSync('/dev/full');
(hasFull ? test : test.skip)('a full disk is told, and no other source is asked in vain', async () => {
  const { url, asked } = await serve(fileAnswer(bytes));
  // What a download writes to is here the device that is always full.
  mkdirSync(folder('made', '.digits.bin.left'), { recursive: true });
  symlinkSync('/dev/full', folder('made', '.digits.bin.left', 'bytes'));
  const origin = JSON.stringify({ url: `${url}/digits.bin`, version: '"one"' });
  writeFileSync(folder('made', '.digits.bin.left', 'origin.json'), origin);
  const file = fileOf(bytes, [at(`${url}/digits.bin`), at(`${url}/other`)]);
  const failed = await locate(entryWith(file), file, { ...alone, folder: folder() }).catch(
    (problem) => problem,
  );
  expect(failed).toBeInstanceOf(SourceError);
  expect((failed as Error).message.replaceAll(url, 'URL').replaceAll(folder(), 'CACHE')).toBe(
    [
      'Cannot get the file digits.bin (5.0 kB) of the dataset "made". Tried:',
      '- the cache: not there',
      '- URL/digits.bin: the disk is full (ENOSPC) at CACHE/made; make room there, or name a folder on another disk in DOWNHILL_CACHE',
      '- URL/other: not asked, the cache cannot take it',
      'To bring it yourself: put it at CACHE/made/digits.bin, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR',
    ].join('\n'),
  );
  expect(asked).toEqual(['GET /digits.bin']);
  expect(inCache()).toEqual([]);
});

test('a cache that cannot be written is told, and what ships is found all the same', async () => {
  const { url, asked } = await serve(fileAnswer(bytes));
  writeFileSync(folder('file'), ''); // no folder can be made below a file, even by root
  const options = { ...alone, folder: join(folder('file'), 'datasets') };
  const file = fileOf(bytes, [at(`${url}/digits.bin`)]);
  const failed = await locate(entryWith(file), file, options).catch((problem) => problem);
  expect((failed as SourceError).message.replaceAll(url, 'URL').replaceAll(folder(), 'DIR')).toBe(
    [
      'Cannot get the file digits.bin (5.0 kB) of the dataset "made". Tried:',
      '- the cache: not there',
      '- URL/digits.bin: cannot write to DIR/file/datasets/made (ENOTDIR); name a folder that you may write to in DOWNHILL_CACHE',
      'To bring it yourself: put it at DIR/file/datasets/made/digits.bin, or name a folder or a URL that has it in DOWNHILL_DATA_MIRROR',
    ].join('\n'),
  );
  writeFileSync(folder('digits.bin'), bytes);
  file.sources.push({ kind: 'shipped', path: 'digits.bin' });
  expect(await locate(entryWith(file), file, { ...options, shipped: folder() })).toEqual({
    path: folder('digits.bin'),
    source: 'shipped with the course',
  });
  expect(asked).toEqual([]);
});

test('a server that stumbles once is asked again, and nothing is said of it', async () => {
  let times = 0;
  const { url } = await serve((request, response) =>
    (++times === 1 ? status(502) : fileAnswer(bytes))(request, response),
  );
  const file = fileOf(bytes, [at(`${url}/digits.bin`)]);
  const { path } = await locate(entryWith(file), file, { ...alone, folder: folder() });
  expect(path).toBe(folder('made', 'digits.bin'));
  expect(inCache()).toEqual(['digits.bin']);
});
