import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { looksLike } from '../format/looks-like.ts';
import type { Form } from './catalog.ts';
import { Fault } from './fault.ts';

/** What to think of a file that is not the one of the catalogue. */
export const changed = 'its publisher, or something on the way, has changed it';

/** Throws a Fault where a file has not this form: by its size, its checksum, or what it begins with. */
export async function checkFile(path: string, { name, bytes, checksum }: Form): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new Fault('an empty file');
  const stranger = strangerFault(await beginning(path));
  if (stranger) throw stranger;
  if (bytes !== undefined && size !== bytes) {
    throw new Fault(`${size} bytes, wanted ${bytes}`, { advice: changed });
  }
  if (checksum) {
    const { kind, value, from } = checksum;
    const found = await checksumOf(path, kind);
    if (found !== value) {
      throw new Fault(
        `${kind} ${found}, wanted ${value} (${/^worked out/.test(from) ? 'as' : 'stated by'} ${from})`,
        { advice: changed },
      );
    }
  } else if (/\.t?gz$/.test(name)) await checkGzip(path);
}

/** The checksum of a file, without holding the file in memory. */
export async function checksumOf(
  path: string,
  kind: string,
  form: 'hex' | 'base64' = 'hex',
): Promise<string> {
  const hash = createHash(kind);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash); // 1 MB: half the time of 64 kB
  return hash.digest(form);
}

/** The Fault of bytes that begin what servers and networks send in place of a file; no dataset is one. */
export function strangerFault(bytes: Uint8Array): Fault | undefined {
  const what = looksLike(bytes) ?? '';
  if (what.startsWith('a web page')) {
    const advice = 'open the address in a browser: this network may want a login first';
    return new Fault('a web page instead of data', { advice });
  }
  return /^(an XML document|a git-lfs pointer)/.test(what) ? new Fault(what) : undefined;
}

async function beginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A gzip of which nobody states a checksum still carries one of its own. */
async function checkGzip(path: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(path), createGunzip(), nowhere);
  } catch (problem) {
    throw new Fault(`a gzip that cannot be unpacked (${(problem as Error).message})`, { advice: changed });
  }
}
