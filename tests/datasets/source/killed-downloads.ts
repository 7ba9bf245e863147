import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { rng } from '../../../lib/base/index.ts';
import { locate } from '../../../lib/datasets/source/locate.ts';
import { alone, at, entryWith, fileOf, madeBytes } from './entries.ts';
import { fetching } from './fetching.ts';
import { fileAnswer, type Server, serve } from './server.ts';

const bytes = madeBytes(2_000_000);
const piece = 50_000;

/**
 * Kills so many downloads, four at a time, each at a random moment: while bytes come, or in the last
 * milliseconds, when the file is checked and put in place. The next run should find or fetch the file each
 * time. Answers how many of those went on with what the killed one had.
 */
export async function killDownloads(rounds: number, folder: string, seed: number | string) {
  const random = rng(seed);
  const moments = Array.from({ length: rounds }, () =>
    random() < 0.75
      ? { after: random() * bytes.length, pause: random() * 10 }
      : { after: bytes.length, pause: random() * 40 },
  );
  let goneOn = 0;
  const lane = async (start: number) => {
    for (let round = start; round < rounds; round += 4) {
      const server = await killOne(moments[round]!, join(folder, String(round)));
      if (server.asked.some((line) => /bytes=[1-9]/.test(line))) goneOn++;
      await server.close();
    }
  };
  await Promise.all([0, 1, 2, 3].map(lane));
  return goneOn;
}

async function killOne({ after, pause }: { after: number; pause: number }, folder: string): Promise<Server> {
  let sent = 0;
  let slow = true;
  let reached = () => {};
  const due = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const send = async (response: ServerResponse, part: Uint8Array) => {
    if (!slow) return void response.end(part);
    for (let from = 0; from < part.length; from += piece) {
      response.write(part.subarray(from, from + piece));
      sent += piece;
      if (sent >= after) reached();
      await wait(5);
    }
    response.end();
  };
  const server = await serve(fileAnswer(bytes, { send: (response, part) => void send(response, part) }));
  const file = fileOf(bytes, [at(`${server.url}/digits`)]);
  const { child, ended } = fetching(file, folder);
  await Promise.race([due, ended]);
  await wait(pause);
  child.kill('SIGKILL');
  expect(await ended).not.toContain('Error');
  slow = false;
  const { path } = await locate(entryWith(file), file, { ...alone, folder });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, 'made'))).toEqual(['digits.bin']);
  return server;
}
