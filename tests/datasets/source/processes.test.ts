import { readdirSync, readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../../cli/folder.ts';
import { at, fileOf, madeBytes } from './entries.ts';
import { fetching } from './fetching.ts';
import { killDownloads } from './killed-downloads.ts';
import { fileAnswer, serve } from './server.ts';

jest.setTimeout(90_000); // a busy machine starts processes slowly

const folder = temporaryFolder();

test.each([2, 8])('%i processes at once get the file from one download', async (count) => {
  const bytes = madeBytes(300_000);
  const { url, asked } = await serve((request, response) => {
    // Slow enough that all of them want it before it is there.
    setTimeout(() => fileAnswer(bytes)(request, response), 1000);
  });
  const file = fileOf(bytes, [at(`${url}/digits`)]);
  const said = await Promise.all(Array.from({ length: count }, () => fetching(file, folder('cache')).ended));
  const path = folder('cache', 'made', 'digits.bin');
  for (const one of said) expect([`${path} from cache`, `${path} from ${url}/digits`]).toContain(one);
  expect(asked).toEqual(['GET /digits']);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder('cache', 'made'))).toEqual(['digits.bin']);
});

const seed = process.env.DOWNHILL_SEED ?? 12;
test(`twelve downloads killed at random moments (DOWNHILL_SEED=${seed}) are healed by the next run`, async () => {
  // Most were killed in the middle: going on from there is what the next run should do.
  expect(await killDownloads(12, folder(), seed)).toBeGreaterThanOrEqual(4);
});
