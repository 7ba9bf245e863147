import { createWriteStream } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { durationText } from '../../base/index.ts';
import { changed as advice, strangerFault } from './check-file.ts';
import { Fault } from './fault.ts';
import { type Limits, lineFault, request, usualLimits } from './request.ts';

export interface DownloadOptions {
  /** How many bytes should come, where that is known. */
  bytes?: number | undefined;
  /** Before each further try, in milliseconds. */
  pauses?: readonly number[];
  limits?: Limits;
  env?: NodeJS.ProcessEnv;
  /** Sees how many bytes are there, and how many there will be. */
  onBytes?: (done: number, total: number | undefined) => void;
}

/** What a started download came from: it goes on only with the very same. */
interface Origin {
  url: string;
  /** What the server says of its version: an ETag or a date. */
  version: string;
}

/**
 * Downloads an address to the file `bytes` in a folder and answers its path. What an earlier download from the
 * same address left there is gone on with, when the server says that it has not changed.
 */
export async function download(
  url: string,
  folder: string,
  { pauses = [1000, 4000], ...options }: DownloadOptions = {},
): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(url, folder, options);
    } catch (problem) {
      if (!(problem instanceof Fault && problem.passing)) throw problem;
      const { found, advice } = problem;
      if (tries > pauses.length) throw new Fault(`${found}, ${tries} times`, { advice, passing: true });
      await wait(pauses[tries - 1]);
    }
  }
}

async function attempt(
  url: string,
  folder: string,
  { bytes: wanted, limits = usualLimits, env = process.env, onBytes = () => {} }: DownloadOptions,
): Promise<string> {
  const [path, note] = [join(folder, 'bytes'), join(folder, 'origin.json')];
  const origin = await readOrigin(note);
  const there = origin?.url === url && origin.version ? await sizeOf(path) : 0;
  if (there > 0 && there === wanted) return path; // killed just before the end
  const headers = there > 0 ? { range: `bytes=${there}-`, 'if-range': origin!.version } : {};
  const response = await request(url, headers, { limits, env });
  const resumes = response.statusCode === 206;
  if (response.statusCode === 416 || (resumes && !goesOn(response, there, origin))) {
    response.destroy();
    await rm(path, { force: true });
    throw new Fault('the server lost the thread of a download begun before', { passing: true });
  }
  if (![200, 206].includes(response.statusCode!)) {
    response.destroy();
    throw statusFault(response);
  }
  const from = resumes ? there : 0;
  if (from === 0) {
    await writeFile(path, ''); // first: the old bytes must not be taken for those of the new version
    await writeFile(note, JSON.stringify({ url, version: versionOf(response) } satisfies Origin));
  }
  const length = Number(response.headers['content-length'] ?? Number.NaN);
  const total = Number.isNaN(length) ? wanted : from + length;
  const seen = watch(response, {
    from,
    wanted,
    stall: limits.stall,
    onBytes: (done) => onBytes(done, total),
  });
  try {
    await pipeline(response, seen, createWriteStream(path, { flags: from > 0 ? 'a' : 'w' }));
  } catch (problem) {
    throw lineFault(problem, new URL(url)) ?? problem;
  }
  return path;
}

/** Lets bytes through, tells how many there are, and ends what stands still or does not end. */
function watch(
  response: IncomingMessage,
  options: { from: number; wanted: number | undefined; stall: number; onBytes: (done: number) => void },
): Transform {
  const { from, wanted = Number.POSITIVE_INFINITY, stall, onBytes } = options;
  let done = from;
  const late = new Fault(`no bytes for ${durationText(stall / 1000)}`, { passing: true });
  const timer = setTimeout(() => response.destroy(late), stall);
  return new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      timer.refresh();
      const stranger = done === 0 ? strangerFault(chunk) : undefined;
      done += chunk.length;
      onBytes(done);
      const tooMuch =
        done > wanted ? new Fault(`more than ${wanted} bytes, wanted ${wanted}`, { advice }) : null;
      pass(stranger ?? tooMuch, chunk);
    },
    destroy(problem, close) {
      clearTimeout(timer);
      close(problem);
    },
  });
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

async function readOrigin(path: string): Promise<Origin | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Origin;
  } catch {
    return undefined; // none yet, or half of one
  }
}

/** A weak ETag promises less than the same bytes, and an answer packed on the way is none of ours. */
function versionOf({ headers }: IncomingMessage): string {
  const { etag = '', 'last-modified': date = '', 'content-encoding': packed = 'identity' } = headers;
  if (packed !== 'identity') throw new Fault(`sends it packed as ${packed}, which was not asked for`);
  return /^"/.test(etag) ? etag : date;
}

/** Whether an answer with a part of the file is the part that is missing, of the same version. */
function goesOn(response: IncomingMessage, there: number, origin: Origin | undefined): boolean {
  const first = /^bytes (\d+)-/.exec(response.headers['content-range'] ?? '')?.[1];
  const version = versionOf(response);
  return (
    first !== undefined && Number(first) === there && (!version || version === origin?.version || !there)
  );
}

function statusFault({ statusCode = 0, statusMessage }: IncomingMessage): Fault {
  const found = `HTTP ${statusCode} ${statusMessage}`.trim();
  if (statusCode === 404 || statusCode === 410) {
    return new Fault(found, { advice: 'it has moved away; newer versions of the course may know where' });
  }
  if (statusCode === 401 || statusCode === 403 || statusCode === 407) {
    return new Fault(found, { advice: 'the server, or a proxy on the way, does not let this network in' });
  }
  return new Fault(found, { passing: statusCode >= 500 || statusCode === 429 || statusCode === 408 });
}
