import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { untar } from '../../../lib/datasets/format/tar.ts';
import * as python from './as-python-writes.ts';
import { refusal } from './refusal.ts';

const block = 512;

/** A member with the header that POSIX describes; `sum` false leaves a wrong checksum. */
function member(
  name: string,
  body = '',
  { type = '0', size = Buffer.byteLength(body), sum = true } = {},
): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const total = header.reduce((all, byte) => all + byte, 0) + (sum ? 0 : 1);
  header.write(`${total.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((block - (Buffer.byteLength(body) % block)) % block);
  return Buffer.concat([header, Buffer.from(body), padding]);
}

const end = Buffer.alloc(2 * block);
const tar = (...members: Buffer[]) => Buffer.concat([...members, end]);
const files = (bytes: Uint8Array) =>
  [...untar(bytes)].map(({ name, bytes }): [string, string] => [name, Buffer.from(bytes).toString()]);

describe('a tar archive', () => {
  const long = `data/${'long/'.repeat(18)}name.txt`;
  const longer = `data/${'x'.repeat(150)}-ä.txt`;
  const common: [string, string][] = [
    ['data/one.txt', 'one\n'],
    [long, 'two\n'.repeat(200)],
  ];

  test.each([
    ['ustar', python.tarUstar, []],
    ['GNU', python.tarGnu, [[longer, 'three']]],
    ['pax', python.tarPax, [[longer, 'three']]],
  ])('the files of what Python writes in the %s form come back with their long names', (_, packed, more) => {
    expect(files(gunzipSync(packed))).toEqual([...common, ...more, ['empty.txt', '']]);
  });

  test('files are views of the archive, not copies', () => {
    const bytes = tar(member('a', 'x'));
    const [entry] = untar(bytes);
    expect(entry?.bytes.buffer).toBe(bytes.buffer);
  });

  test('a note is for the next member alone, and one for all members changes no name', () => {
    const note = (text: string) => member('note', text, { type: 'x' });
    expect(
      files(
        tar(
          member('g', '20 path=not for this', { type: 'g' }),
          note('14 path=other\n'),
          member('a', '1'),
          member('b', '2'),
        ),
      ),
    ).toEqual([
      ['other', '1'],
      ['b', '2'],
    ]);
  });

  test('old archives, one empty block at the end, and padding are taken', () => {
    expect(files(Buffer.concat([member('a', '1', { type: '\0' }), Buffer.alloc(block)]))).toEqual([
      ['a', '1'],
    ]);
    expect(
      files(Buffer.concat([tar(member('a/', '', { type: '0' }), member('a/b', '1')), Buffer.alloc(9000)])),
    ).toEqual([['a/b', '1']]);
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    [
      'a web page',
      Buffer.from('<!doctype html>'),
      `it looks like a web page; wanted an empty block of 512 bytes at its end: is the file cut off?`,
    ],
    [
      'what is still packed',
      Buffer.from(python.tarGnu),
      'it looks like gzip data: gunzip it first; wanted an empty block of 512 bytes at its end: is the file cut off?',
    ],
    [
      'other bytes',
      Buffer.alloc(block, 'x'),
      'the header at byte 0 adds up to 60736, it states nothing; wanted a header with its checksum',
    ],
    [
      'a wrong checksum',
      tar(member('a', '1'), member('b', '2', { sum: false })),
      'the header at byte 1024 adds up to 1936, it states 1937; wanted a header with its checksum',
    ],
    [
      'an archive that is cut off between members',
      member('a', '1'),
      'it ends after 1024 bytes; wanted an empty block of 512 bytes at its end: is the file cut off?',
    ],
    [
      'an archive that is cut off within a member',
      member('a', 'x'.repeat(600)).subarray(0, 700),
      '"a" has 600 bytes, 188 are left: is the file cut off?',
    ],
    [
      'a member of 8 GB',
      tar(member('a', '', { size: 8 ** 11 - 1 })),
      '"a" has 8589934591 bytes, 1024 are left: is the file cut off?',
    ],
    [
      'trailing bytes',
      Buffer.concat([tar(member('a', '1')), Buffer.from('more')]),
      '4 bytes follow after its end',
    ],
    [
      'a kind of member that no file has',
      tar(member('a', '', { type: 'S' })),
      '"a" is a member of kind "S", wanted a file, a folder or a link',
    ],
    [
      'a note that lies about its length',
      tar(member('n', '99 path=x\n', { type: 'x' }), member('a')),
      'a pax header whose record at byte 0 states no length that fits',
    ],
    [
      'a note with an absurd size',
      tar(member('n', '16 size=123e999\n', { type: 'x' }), member('a')),
      'a pax header with a size of "123e999"',
    ],
    [
      'a note of a megabyte',
      tar(member('n', 'x'.repeat(2 ** 20), { type: 'L' })),
      '"n" is a note of 1048576 bytes, the most is 65536',
    ],
  ])('%s is refused', (_, bytes, what) => {
    expect(refusal(() => [...untar(bytes)])).toBe(`Cannot read tar: ${what}`);
  });

  const dangers: [name: string, why: string][] = [
    ['../a', 'which leads out of the folder'],
    ['a/../../b', 'which leads out of the folder'],
    ['a/..', 'which leads out of the folder'],
    ['/etc/passwd', 'which begins at the root of the disk'],
    ['C:/a', 'which begins with the letter of a drive'],
    ['c:a', 'which begins with the letter of a drive'],
    ['a\\..\\b', 'with a backslash, which separates folders on Windows'],
    ['a\nb', 'with control characters in it'],
    ['./', 'which is no name'],
  ];

  test.each(dangers.filter(([name]) => name !== './'))('a file named %j is refused', (name, why) => {
    expect(refusal(() => [...untar(tar(member(name, 'x')))])).toBe(
      `Cannot read tar: the archive holds a file named ${JSON.stringify(name)}, ${why}`,
    );
  });

  test('a dangerous name is refused in a note, too, and dots within names are none', () => {
    const note = member('n', '../../x\0', { type: 'L' });
    expect(refusal(() => [...untar(tar(note, member('fine', '1')))])).toBe(
      'Cannot read tar: the archive holds a file named "../../x", which leads out of the folder',
    );
    expect(
      refusal(() => [...untar(tar(member('n', 'a'.repeat(2000), { type: 'L' }), member('fine', '1')))]),
    ).toBe(
      `Cannot read tar: the archive holds a file named "${'a'.repeat(80)}...", a name of 2000 characters, the most is 1024`,
    );
    expect(files(tar(member('..a/b..c/...', '1')))).toEqual([['..a/b..c/...', '1']]);
  });
});
