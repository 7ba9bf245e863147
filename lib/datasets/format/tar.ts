import { type Entry, entryName, mostEntries } from './entry.ts';
import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';

const block = 512;
const longestNote = 2 ** 16; // a long name or a pax header; real ones have some hundred bytes

/** What the header of a member says. */
interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** What notes before a member say about it in place of its header. */
interface Notes {
  name?: string;
  size?: number;
}

const bad = (what: string) => new FormatError('tar', what);

/**
 * The files in a tar archive (ustar, pax, GNU), one after the other and without a copy. Folders and links are
 * passed over; an archive that is damaged or cut off is refused when the place is reached.
 */
export function* untar(bytes: Uint8Array): Generator<Entry> {
  if (bytes.length === 0) throw bad('the file is empty');
  let notes: Notes = {};
  let at = 0;
  for (let count = 0; count <= mostEntries; count++) {
    const header = headerAt(bytes, at);
    if (!header) return refuseAfterEnd(bytes, at);
    const size = isFile(header) ? (notes.size ?? header.size) : header.size;
    const from = at + block;
    at = from + Math.ceil(size / block) * block;
    if (from + size > bytes.length) {
      const left = bytes.length - from;
      throw bad(`"${header.name}" has ${size} bytes, ${left} are left: is the file cut off?`);
    }
    const body = bytes.subarray(from, from + size);
    if (isNote(header)) {
      notes = { ...notes, ...read(header, body) };
      continue;
    }
    if (isFile(header)) yield { name: entryName('tar', notes.name ?? header.name), bytes: body };
    else refuseStrange(header);
    notes = {};
  }
  throw bad(`more than ${mostEntries} members`);
}

const isFile = ({ type, name }: Header) => '0\x007'.includes(type) && !name.endsWith('/');
const isNote = ({ type }: Header) => 'xgLK'.includes(type);

function refuseStrange({ type, name }: Header): void {
  // 1 and 2 are links, 3 to 6 devices, folders and pipes, V a title of the whole, 0 with a slash an old folder.
  if (!'0123456\0V'.includes(type)) {
    throw bad(`"${name}" is a member of kind ${JSON.stringify(type)}, wanted a file, a folder or a link`);
  }
}

/** Undefined for the empty block that ends an archive. */
function headerAt(bytes: Uint8Array, at: number): Header | undefined {
  const header = bytes.subarray(at, at + block);
  if (header.length < block) {
    const found = foundIn(bytes, `it ends after ${bytes.length} bytes`, 'a tar');
    throw bad(`${found}; wanted an empty block of ${block} bytes at its end: is the file cut off?`);
  }
  if (header.every((byte) => byte === 0)) return undefined;
  const stated = octal(header, 148, 8);
  // The sum is taken with spaces where it stands itself.
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
  if (stated !== sum) {
    const states = Number.isNaN(stated) ? 'nothing' : stated;
    const found = foundIn(bytes, `the header at byte ${at} adds up to ${sum}, it states ${states}`, 'a tar');
    throw bad(`${found}; wanted a header with its checksum`);
  }
  const base = field(header, 0, 100);
  // GNU's own headers keep times where ustar has the beginning of a long name; only ustar ends with a zero.
  const prefix = field(header, 257, 6) === 'ustar' && header[262] === 0 ? field(header, 345, 155) : '';
  const name = prefix === '' ? base : `${prefix}/${base}`;
  const type = String.fromCharCode(header[156]!);
  // Only files and notes have bytes after them, whatever a folder or a link states.
  const size = '0\x007xgLKS'.includes(type) ? sizeIn(header, name) : 0;
  return { name, size, type };
}

function sizeIn(header: Uint8Array, name: string): number {
  const size = header[124]! >= 128 ? Number.NaN : octal(header, 124, 12);
  if (Number.isNaN(size)) throw bad(`"${name}" states no size in octal digits`);
  return size;
}

/** NaN where no octal number stands. */
function octal(header: Uint8Array, from: number, length: number): number {
  const digits = field(header, from, length).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}

/** The text from a place up to the first zero byte. */
function field(bytes: Uint8Array, from: number, length: number): string {
  const all = bytes.subarray(from, from + length);
  const end = all.indexOf(0);
  return Buffer.from(end < 0 ? all : all.subarray(0, end)).toString('utf8');
}

function read({ type, name }: Header, body: Uint8Array): Notes {
  if (body.length > longestNote) {
    throw bad(`"${name}" is a note of ${body.length} bytes, the most is ${longestNote}`);
  }
  if (type === 'L') return { name: field(body, 0, body.length) };
  if (type === 'x') return paxNotes(body);
  return {}; // g speaks of all members, K of where a link leads
}

/** Records of the form `30 path=a/long/name\n`, where 30 is the length of the whole record in bytes. */
function paxNotes(body: Uint8Array): Notes {
  const notes: Notes = {};
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(32, at);
    const length = space < 0 ? Number.NaN : Number(field(body, at, space - at));
    if (!(length > space - at + 1 && at + length <= body.length)) {
      throw bad(`a pax header whose record at byte ${at} states no length that fits`);
    }
    const record = field(body, space + 1, at + length - space - 2); // without its line end
    if (record.startsWith('path=')) notes.name = record.slice('path='.length);
    if (record.startsWith('size=')) notes.size = paxSize(record.slice('size='.length));
    at += length;
  }
  return notes;
}

function paxSize(digits: string): number {
  if (!/^\d{1,15}$/.test(digits))
    throw bad(`a pax header with a size of ${JSON.stringify(digits.slice(0, 40))}`);
  return Number(digits);
}

/** One empty block ends an archive; a second one and padding may follow, nothing else. */
function refuseAfterEnd(bytes: Uint8Array, at: number): void {
  const extra = bytes.subarray(at).findIndex((byte) => byte !== 0);
  if (extra >= 0) throw bad(`${bytes.length - at - extra} bytes follow after its end`);
}
