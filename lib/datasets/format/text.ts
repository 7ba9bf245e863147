import { isUtf8 } from 'node:buffer';
import { FormatError } from './format-error.ts';
import { refuseOther } from './looks-like.ts';

export type Encoding = 'utf8' | 'latin1';

/** Half of what a string can hold. */
const mostBytes = 2 ** 28;

/** The text in a file, without a byte order mark. */
export function text(bytes: Uint8Array, encoding: Encoding = 'utf8'): string {
  refuseOther('text', bytes);
  return decoded('text', bytes, encoding);
}

/** The lines of a text, whatever ends them (\n, \r\n or \r); an end after the last one makes no empty line more. */
export function lines(bytes: Uint8Array, encoding: Encoding = 'utf8'): string[] {
  const all = text(bytes, encoding).split(/\r\n|\n|\r/);
  if (all.at(-1) === '') all.pop();
  return all;
}

/** Bytes as a string; throws in the name of a reader where they are too many or not in that encoding. */
export function decoded(reader: string, bytes: Uint8Array, encoding: Encoding): string {
  if (bytes.length > mostBytes) {
    throw new FormatError(reader, `${bytes.length} bytes in one text, the most is ${mostBytes}`);
  }
  if (encoding === 'utf8') refuseNotUtf8(reader, bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.toString(encoding).replace(/^\uFEFF/, '');
}

export function refuseNotUtf8(reader: string, bytes: Uint8Array): void {
  if (isUtf8(bytes)) return;
  throw new FormatError(reader, `line ${firstWrongLine(bytes)} is not UTF-8; older files are often 'latin1'`);
}

/** Counted from 1. A line end is never part of a longer UTF-8 character, so lines can be looked at alone. */
function firstWrongLine(bytes: Uint8Array): number {
  for (let line = 1, from = 0; ; line++) {
    const end = bytes.indexOf(10, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}
