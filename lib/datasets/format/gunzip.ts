import { type Gunzip, gunzipSync } from 'node:zlib';
import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';

/** A gigabyte: more than any data set of the course, less than a bomb of some megabytes can make. */
export const mostUnpacked = 2 ** 30;

/** What was packed with gzip, at most `limit` bytes of it. */
export function gunzip(bytes: Uint8Array, { limit = mostUnpacked }: { limit?: number } = {}): Uint8Array {
  const bad = (what: string, cause?: unknown) => new FormatError('gzip', what, { cause });
  if (bytes.length === 0) throw bad('the file is empty');
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    const start = Buffer.from(bytes.subarray(0, 2)).toString('hex');
    throw bad(`${foundIn(bytes, `it begins with ${start}`)}; wanted 1f8b`);
  }
  try {
    const { buffer, engine } = unpack(bytes, limit);
    // Padding with zeros is usual where files come from tapes; anything else after the end is a mistake.
    const rest = bytes.subarray(engine.bytesWritten);
    if (rest.some((byte) => byte !== 0)) throw bad(`${rest.length} bytes follow after its end`);
    return buffer;
  } catch (problem) {
    if (problem instanceof FormatError) throw problem;
    throw bad(reason(problem as NodeJS.ErrnoException, limit), problem);
  }
}

// With `info` Node also gives the engine, which knows how many bytes it took; its types do not say so.
const unpack = (bytes: Uint8Array, limit: number) =>
  gunzipSync(bytes, { maxOutputLength: limit, info: true }) as unknown as { buffer: Buffer; engine: Gunzip };

function reason({ code, message }: NodeJS.ErrnoException, limit: number): string {
  if (code === 'ERR_BUFFER_TOO_LARGE') return `it unpacks to more than the limit of ${limit} bytes`;
  if (code === 'Z_BUF_ERROR') return 'it ends in the middle: is the file cut off?';
  // The first header was looked at already, so this is about what stands where another one might follow.
  if (message === 'incorrect header check') return 'something else follows after its end';
  return `its data is damaged (${message})`;
}
