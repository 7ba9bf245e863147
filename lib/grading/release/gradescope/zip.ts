import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive. */
export interface ZipEntry {
  /** With slashes: `course/lib/base/rng.ts`. */
  name: string;
  bytes: Uint8Array;
  /** May be started as a program. */
  program?: boolean | undefined;
}

/**
 * A zip archive with the files in the order of their names, all of the same moment: the same files give the same
 * bytes, as long as Node packs with the same zlib. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const inOrder = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseNames(inOrder.map(({ name }) => name));
  const members: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of inOrder) {
    const name = Buffer.from(entry.name, 'utf8');
    const packed = pack(entry.bytes);
    const common = Buffer.alloc(26); // what the member's own header and the list say alike
    common.writeUInt16LE(20, 0); // the version that can unpack it
    common.writeUInt16LE(utf8, 2);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(firstOf1980, 8);
    common.writeUInt32LE(crc32(entry.bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(entry.bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    members.push(numbers([4, 0x04034b50]), common, name, packed);
    const mode = entry.program ? 0o100755 : 0o100644;
    list.push(
      numbers([4, 0x02014b50], [2, madeOnUnix]),
      common,
      numbers([2, 0], [2, 0], [2, 0], [4, mode * 0x10000], [4, at]),
      name,
    );
    at += 30 + name.length + packed.length;
  }
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const count = inOrder.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]);
  return Buffer.concat([...members, ...list, end]);
}

/** Packed once, however many archives hold it: the course is in all of them. */
function pack(bytes: Uint8Array): Buffer {
  const known = packs.get(bytes);
  if (known) return known;
  const packed = deflateRawSync(bytes, { level: 9 });
  packs.set(bytes, packed);
  return packed;
}

const packs = new WeakMap<Uint8Array, Buffer>();

const utf8 = 0x0800;
const deflated = 8;
const firstOf1980 = 0x0021; // the first day that the form knows
const madeOnUnix = 0x0314; // so that permissions count
const most = 0xffff; // more would want the form for big archives

/** Numbers one behind the other, each in so many bytes. */
function numbers(...parts: [bytes: 2 | 4, value: number][]): Buffer {
  const all = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of parts) at = all.writeUIntLE(value, at, bytes);
  return all;
}

function refuseNames(names: string[]): void {
  if (names.length > most) {
    throw new RangeError(`Cannot write the zip: it would have ${names.length} files, the most is ${most}`);
  }
  const bad = names.find((name, i) => name === names[i - 1] || !isSafe(name));
  if (bad === undefined) return;
  const why = isSafe(bad) ? 'twice' : 'which could leave the folder that it is unpacked into';
  throw new RangeError(`Cannot write the zip: it would hold ${JSON.stringify(bad)}, ${why}`);
}

const isSafe = (name: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  !/[\x00-\x1f\x7f\\]|^[a-z]:/i.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
