import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { gunzip } from '../../../lib/datasets/format/gunzip.ts';
import { refusal } from './refusal.ts';

const packed = gzipSync('a text that is packed');

describe('gunzip', () => {
  test('what was packed comes back, also from several parts, padded with zeros', () => {
    expect(Buffer.from(gunzip(packed)).toString()).toBe('a text that is packed');
    const two = Buffer.concat([gzipSync('one '), gzipSync('two'), Buffer.alloc(100)]);
    expect(Buffer.from(gunzip(two)).toString()).toBe('one two');
  });

  test('a limit is what may come out, to the byte', () => {
    expect(gunzip(packed, { limit: 21 })).toHaveLength(21);
    expect(refusal(() => gunzip(packed, { limit: 20 }))).toBe(
      'Cannot read gzip: it unpacks to more than the limit of 20 bytes',
    );
  });

  test('a bomb is stopped at the limit', () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    expect(bomb.length).toBeLessThan(30_000);
    expect(refusal(() => gunzip(bomb, { limit: 1_000_000 }))).toBe(
      'Cannot read gzip: it unpacks to more than the limit of 1000000 bytes',
    );
  });

  const flipped = Buffer.from(packed);
  flipped[flipped.length - 8]! ^= 1; // in the checksum

  test.each([
    ['nothing', Buffer.alloc(0), 'Cannot read gzip: the file is empty'],
    ['other bytes', Buffer.from('abc'), 'Cannot read gzip: it begins with 6162; wanted 1f8b'],
    ['a web page', Buffer.from('<!doctype html>'), 'Cannot read gzip: it looks like a web page; wanted 1f8b'],
    [
      'a file that is cut off',
      packed.subarray(0, -9),
      'Cannot read gzip: it ends in the middle: is the file cut off?',
    ],
    [
      'a header alone',
      packed.subarray(0, 5),
      'Cannot read gzip: it ends in the middle: is the file cut off?',
    ],
    ['a wrong checksum', flipped, 'Cannot read gzip: its data is damaged (incorrect data check)'],
    [
      'trailing bytes',
      Buffer.concat([packed, Buffer.from('more')]),
      'Cannot read gzip: something else follows after its end',
    ],
    [
      'trailing bytes after padding',
      Buffer.concat([packed, Buffer.alloc(2), Buffer.from('more')]),
      'Cannot read gzip: 6 bytes follow after its end',
    ],
  ])('%s is refused', (_, bytes, sentence) => {
    expect(refusal(() => gunzip(bytes))).toBe(sentence);
  });
});
