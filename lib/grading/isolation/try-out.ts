import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rung } from './cage.ts';
import { holes } from './holes.ts';
import { type Found, triesText } from './tries.ts';

/** What a child managed, and the words that must stand in a rung's list if it did. */
const breaches: Record<keyof Found, { did: string; unless: string[] }> = {
  read: { did: 'read a file outside of its folder', unless: [holes.readsOwn, holes.readsOpen] },
  wrote: { did: 'write a file', unless: [holes.readsOwn, holes.writesOpen] },
  network: { did: 'reach the network', unless: [holes.network] },
  saw: { did: 'see another process', unless: [holes.signals, holes.sees] },
};

const waitMs = 10_000;

/**
 * Starts a child that tries to get out in four ways; answers with the sentence for what is wrong, or undefined
 * where nothing got through but what the list says.
 */
export async function tryOut(start: Rung['start'], notContained: string[]): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'downhill-try-'));
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  try {
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
    const [inside, secret] = [join(folder, 'inside'), join(folder, 'secret')];
    mkdirSync(inside);
    writeFileSync(secret, 'secret', { mode: 0o644 });
    const address = server.address() as { port: number };
    const entry = join(inside, 'tries.mjs');
    writeFileSync(entry, triesText({ secret, place: folder, port: address.port, judge: process.pid }));
    // Open to all, as other learners' folders may be: what keeps a child out must be the rung.
    chmodSync(folder, 0o777);
    const found = await foundOn(start, entry, inside);
    if (typeof found === 'string') return found;
    for (const [what, { did, unless }] of Object.entries(breaches)) {
      const told = unless.some((hole) => notContained.includes(hole));
      if (found[what as keyof Found] && !told) return `it starts, but a child in it could still ${did}`;
    }
    return undefined;
  } catch (error) {
    return `it cannot be tried: ${(error as Error).message}`;
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function foundOn(start: Rung['start'], entry: string, folder: string): Promise<Found | string> {
  const limits = { cpuSeconds: 10, memoryMB: 128, outputBytes: 2 ** 20, fileBytes: 2 ** 20, processes: 8 };
  const caged = start({ entry, folder, reads: [], limits });
  let complaint = '';
  caged.process.stderr?.on('data', (piece: Buffer) => {
    complaint = (complaint + piece.toString()).slice(0, 2000);
  });
  const line = new Promise<string>((resolve) => caged.onLine(resolve));
  const clock = setTimeout(() => caged.kill(), waitMs);
  const first = await Promise.race([line, caged.ended]);
  clearTimeout(clock);
  caged.kill();
  await caged.ended;
  if (typeof first === 'string') return JSON.parse(first) as Found;
  if (first.how === 'killed') return `a child in it said nothing for ${waitMs / 1000} s`;
  const words = complaint
    .split('\n')
    .find((text) => /[a-z]/i.test(text))
    ?.replace(/^[#\s]+/, '');
  return `a child in it does not start${words ? ` (${words})` : ''}`;
}
