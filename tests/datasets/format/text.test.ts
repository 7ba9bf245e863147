import { describe, expect, test } from '@jest/globals';
import { looksLike } from '../../../lib/datasets/format/looks-like.ts';
import { lines, text } from '../../../lib/datasets/format/text.ts';
import { refusal } from './refusal.ts';

describe('lines', () => {
  test('every kind of line end is taken, and the last one makes no empty line', () => {
    expect(lines(Buffer.from('one\ntwo\r\nthree\rfour\n'))).toEqual(['one', 'two', 'three', 'four']);
    expect(lines(Buffer.from('no end'))).toEqual(['no end']);
    expect(lines(Buffer.from('a\n\nb\n\n'))).toEqual(['a', '', 'b', '']);
  });

  test('signs that only some programs take for line ends stay in their line', () => {
    // NEL stands in the film reviews: there it is an ellipsis of another encoding.
    expect(lines(Buffer.from([97, 0x85, 98]), 'latin1')).toEqual(['a\u0085b']);
    expect(lines(Buffer.from('a\u2028b\fc\vd'))).toEqual(['a\u2028b\fc\vd']);
  });

  test('a byte order mark is left out', () => {
    expect(text(Buffer.from('\ufeffa\ufeff'))).toBe('a\ufeff');
  });

  test('all 256 bytes of Latin-1 are the characters of their numbers', () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, i) => i + 1);
    expect([...text(bytes, 'latin1')].map((sign) => sign.charCodeAt(0))).toEqual([...bytes]);
  });

  test.each([
    ['an empty file', Buffer.alloc(0), 'Cannot read text: the file is empty'],
    [
      'Latin-1 read as UTF-8',
      Buffer.from('fine\r\nna\xefve\n', 'latin1'),
      "Cannot read text: line 2 is not UTF-8; older files are often 'latin1'",
    ],
    [
      'a page of a server',
      Buffer.from('<!-- moved --> <html lang="en">'),
      'Cannot read text: it looks like a web page',
    ],
    [
      'an error of a server',
      Buffer.from('<?xml version="1.0"?><Error>'),
      'Cannot read text: it looks like an XML document, as servers send with an error',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffabc', 'utf16le'),
      'Cannot read text: it looks like text in UTF-16: save it as UTF-8',
    ],
    [
      'a pointer',
      Buffer.from('version https://git-lfs.github.com/spec/v1\noid'),
      'Cannot read text: it looks like a git-lfs pointer, not the file itself',
    ],
  ])('%s is refused', (_, bytes, sentence) => {
    expect(refusal(() => lines(bytes))).toBe(sentence);
  });

  test('plain words that only begin like something else are left alone', () => {
    for (const plain of ['PK is short for', 'RIFF RAFF', 'GIFT', 'html>', '< html', 'BZh']) {
      expect(looksLike(Buffer.from(plain))).toBeUndefined();
    }
  });
});
