import { FormatError } from './format-error.ts';

/** How many bytes of the beginning are looked at. */
const enough = 512;

const patterns: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a web page', /^(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<head)/is],
  ['an XML document, as servers send with an error', /^(?:\xef\xbb\xbf)?\s*<\?xml/i],
];

const marks: readonly (readonly [what: string, mark: string, at?: number])[] = [
  ['a git-lfs pointer, not the file itself', 'version https://git-lfs.'],
  ['gzip data: gunzip it first', '\x1f\x8b'],
  ['a zip archive: unzip it first', 'PK\x03\x04'],
  ['a zip archive with nothing in it', 'PK\x05\x06'],
  ['a bzip2 file', 'BZh9'],
  ['an xz file', '\xfd7zXZ\0'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a WAV recording', 'WAVE', 8],
  ['a Parquet table', 'PAR1'],
  ['an HDF5 file', '\x89HDF'],
  ['a NumPy array', '\x93NUMPY'],
  ['a tar archive: untar it first', 'ustar', 257],
  ['text in UTF-16: save it as UTF-8', '\xff\xfe'],
  ['text in UTF-16: save it as UTF-8', '\xfe\xff'],
];

/** What the bytes are, told by their beginning, where it is something well known. */
export function looksLike(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, enough)).toString('latin1');
  const [what] =
    patterns.find(([, pattern]) => pattern.test(beginning)) ??
    marks.find(([, mark, at = 0]) => beginning.startsWith(mark, at)) ??
    [];
  return what;
}

/** `found`, or what the bytes look like when that is something well known and not `own`, what the reader reads. */
export function foundIn(bytes: Uint8Array, found: string, own = 'nothing'): string {
  const known = looksLike(bytes);
  return known === undefined || known.startsWith(own) ? found : `it looks like ${known}`;
}

/** Throws for what cannot be plain text: nothing at all, a web page, an archive, a picture. */
export function refuseOther(reader: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FormatError(reader, 'the file is empty');
  const known = looksLike(bytes);
  if (known !== undefined) throw new FormatError(reader, `it looks like ${known}`);
}
