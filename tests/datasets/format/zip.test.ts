import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unzip } from '../../../lib/datasets/format/zip.ts';
import * as python from './as-python-writes.ts';
import { refusal } from './refusal.ts';

interface Made {
  name: string;
  body?: Buffer;
  method?: number;
  flags?: number;
  size?: number;
  checksum?: number;
  at?: number;
}

/** An archive by the tables of PKWARE's note; a member may state something else than is there. */
function zip(...members: Made[]): Buffer {
  const own: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, body = Buffer.from('text'), method = 0, flags = 0, ...stated } of members) {
    const packed = method === 8 ? deflateRawSync(body) : body;
    const common = Buffer.alloc(26);
    [20, flags, method, 0, 0].forEach((value, i) => {
      common.writeUInt16LE(value, 2 * i);
    });
    common.writeUInt32LE(stated.checksum ?? crc32(body), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated.size ?? body.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(stated.at ?? at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, tail, Buffer.from(name)]));
    own.push(header);
    at += header.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...own, ...list, end]);
}

/** A copy with some bytes near the end set. */
function changed(archive: Buffer, fromEnd: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(archive);
  copy.set(bytes, copy.length - fromEnd);
  return copy;
}

const files = (bytes: Uint8Array, options?: { limit: number }) =>
  [...unzip(bytes, options)].map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe('a zip archive', () => {
  test('the files of what Python writes come back: stored, packed, empty, with letters beyond ASCII', () => {
    expect(files(python.zip)).toEqual([
      ['data/stored.txt', 'as it is'],
      ['data/packed-ä.txt', 'again and '.repeat(50)],
      ['empty.txt', ''],
    ]);
  });

  test('a streamed archive, where sizes follow the data, is the same', () => {
    expect(files(python.zipStreamed)).toEqual([
      ['a.txt', 'streamed '.repeat(30)],
      ['b.txt', 'stored and streamed'],
    ]);
  });

  test('what a writer of a few lines writes comes back, nothing included', () => {
    expect(files(zip({ name: 'a' }, { name: 'b', method: 8 }))).toEqual([
      ['a', 'text'],
      ['b', 'text'],
    ]);
    expect(files(zip())).toEqual([]);
  });

  test('a limit is what may come out of all members together', () => {
    const two = zip({ name: 'a' }, { name: 'b', method: 8 });
    expect(files(two, { limit: 8 })).toHaveLength(2);
    expect(refusal(() => files(two, { limit: 7 }))).toBe(
      'Cannot read zip: it unpacks to 8 bytes, the limit is 7',
    );
  });

  const zeros = Buffer.alloc(2_000_000);
  const plain = zip({ name: 'a' });
  const damaged = zip({ name: 'a', method: 8 });
  damaged[31] = 0xff; // the first byte after its header of 30 and its name: a block of a kind that is none
  const big = Buffer.concat([
    plain.subarray(0, -22),
    Buffer.from('PK\x06\x07'),
    Buffer.alloc(16),
    plain.subarray(-22),
  ]);

  test.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    [
      'other bytes',
      Buffer.alloc(100),
      'it has no list of its members at the end; wanted one: is the file cut off, or does more follow?',
    ],
    [
      'a web page',
      Buffer.from('<!doctype html><p>404 Not Found'),
      'it looks like a web page; wanted one: is the file cut off, or does more follow?',
    ],
    [
      'an archive that is cut off',
      plain.subarray(0, -1),
      'it has no list of its members at the end; wanted one: is the file cut off, or does more follow?',
    ],
    [
      'trailing bytes',
      Buffer.concat([plain, Buffer.from('more')]),
      'it has no list of its members at the end; wanted one: is the file cut off, or does more follow?',
    ],
    [
      'leading bytes',
      Buffer.concat([Buffer.from('more'), plain]),
      'the list of its members is stated at bytes 35 to 82, wanted its end at 86',
    ],
    ['the form for large archives', big, 'it is in the form for more than 4 GB (zip64), wanted a plain one'],
    ['one disk of two', changed(plain, 14, 2), 'it is one part of several, wanted a whole archive'],
    ['a list shorter than stated', changed(plain, 14, 9, 0, 9, 0), 'its list ends after 1 members, wanted 9'],
    [
      'a list longer than stated',
      changed(plain, 14, 0, 0, 0, 0),
      'its list holds 47 bytes more than its 0 members',
    ],
    ['an encrypted member', zip({ name: 'a', flags: 1 }), '"a" is encrypted'],
    [
      'another way of packing',
      zip({ name: 'a', method: 14 }),
      '"a" is packed by method 14, wanted 0 (stored) or 8 (deflate)',
    ],
    [
      'a size that cannot be',
      zip({ name: 'a', size: 2 ** 32 - 2 }),
      '"a" states that 4 bytes unpack to 4294967294, which is not possible',
    ],
    [
      'a member that unpacks to more',
      zip({ name: 'a', body: zeros, method: 8, size: 1000 }),
      '"a" unpacks to more than the 1000 bytes it states',
    ],
    [
      'a member that unpacks to less',
      zip({ name: 'a', method: 8, size: 5 }),
      '"a" has 4 bytes, the archive states 5',
    ],
    ['a wrong checksum', zip({ name: 'a', checksum: 1 }), '"a" does not fit its checksum'],
    ['damaged data', damaged, 'the data of "a" is damaged (invalid block type)'],
    [
      'members that share bytes',
      zip({ name: 'a', body: zeros, method: 8 }, { name: 'b', body: zeros, method: 8, at: 10 }),
      '"a" and "b" share bytes',
    ],
    [
      'a member that is elsewhere',
      zip({ name: 'a', at: 5 }),
      '"a" is stated at byte 5, where no member begins',
    ],
    [
      'a folder out of the folder',
      zip({ name: '../' }),
      'the archive holds a file named "../", which leads out of the folder',
    ],
    [
      'zip slip',
      zip({ name: 'a' }, { name: 'b/../../.bashrc' }),
      'the archive holds a file named "b/../../.bashrc", which leads out of the folder',
    ],
    [
      'zip slip on Windows',
      zip({ name: '..\\a.exe' }),
      'the archive holds a file named "..\\\\a.exe", with a backslash, which separates folders on Windows',
    ],
    [
      'a place on a drive',
      zip({ name: 'C:/a' }),
      'the archive holds a file named "C:/a", which begins with the letter of a drive',
    ],
    [
      'a place on the disk',
      zip({ name: '/a' }),
      'the archive holds a file named "/a", which begins at the root of the disk',
    ],
  ])('%s is refused', (_, bytes, what) => {
    expect(refusal(() => files(bytes))).toBe(`Cannot read zip: ${what}`);
  });

  test('a bomb is refused before anything is unpacked', () => {
    const bomb = zip(...Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, body: zeros, method: 8 })));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(() => files(bomb, { limit: 50_000_000 }))).toBe(
      'Cannot read zip: it unpacks to 80000000 bytes, the limit is 50000000',
    );
  });
});
