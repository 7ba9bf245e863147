import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type Rng, rng } from '../../../lib/base/index.ts';
import { readCifar } from '../../../lib/datasets/format/cifar.ts';
import { readCsv } from '../../../lib/datasets/format/csv.ts';
import { FormatError } from '../../../lib/datasets/format/format-error.ts';
import { gunzip } from '../../../lib/datasets/format/gunzip.ts';
import { readIdx } from '../../../lib/datasets/format/idx.ts';
import { readJpeg } from '../../../lib/datasets/format/jpeg.ts';
import { readJson } from '../../../lib/datasets/format/json.ts';
import { readPng } from '../../../lib/datasets/format/png.ts';
import { untar } from '../../../lib/datasets/format/tar.ts';
import { lines } from '../../../lib/datasets/format/text.ts';
import { readWav } from '../../../lib/datasets/format/wav.ts';
import { unzip } from '../../../lib/datasets/format/zip.ts';
import * as python from './as-python-writes.ts';

const idx = Buffer.from('00000803000000020000000300000002010203040506070809101112', 'hex');
const cifar = new Uint8Array(2 * 3073).fill(7);
const json = Buffer.from('[{"a": 1, "b": "x", "c": null}, {"a": 2.5e3, "b": "\\u00e4"}]');
const text = Buffer.from('one\r\ntwo\n\u00e4 three');
const numbers = Buffer.from('a,b,c\n1,2.5,-3e5\n4,,0.12345678901234567\n"7",8,9\n');

const readers: [name: string, original: Uint8Array, read: (bytes: Uint8Array) => unknown][] = [
  ['IDX', idx, readIdx],
  ['CIFAR', cifar, (bytes) => readCifar(bytes)],
  ['CSV with texts', python.csv, (bytes) => readCsv(bytes)],
  ['CSV with numbers', numbers, (bytes) => readCsv(bytes)],
  ['JSON', json, readJson],
  ['text', text, (bytes) => lines(bytes)],
  ['PNG', python.pngRgb, readPng],
  ['PNG with a palette', python.pngPaletteClear, readPng],
  ['JPEG', python.jpegHalfColour, readJpeg],
  ['progressive JPEG', python.jpegProgressive, readJpeg],
  ['WAV', python.wav16, readWav],
  ['gzip', python.tarGnu, (bytes) => gunzip(bytes)],
  ['tar (GNU)', gunzipSync(python.tarGnu), (bytes) => [...untar(bytes)]],
  ['tar (pax)', gunzipSync(python.tarPax), (bytes) => [...untar(bytes)]],
  ['zip', python.zip, (bytes) => [...unzip(bytes)]],
  ['streamed zip', python.zipStreamed, (bytes) => [...unzip(bytes)]],
];

/** A copy with one to four accidents: a bit turned, a byte set, bytes lost, doubled or cut off. */
function damaged(original: Uint8Array, chance: Rng): Uint8Array {
  let bytes = Buffer.from(original);
  for (let accidents = 1 + chance.int(4); accidents > 0 && bytes.length > 0; accidents--) {
    const at = chance.int(bytes.length);
    const length = chance.int(Math.min(64, bytes.length) + 1);
    const kind = chance.int(6);
    if (kind === 0) bytes[at]! ^= 1 << chance.int(8);
    else if (kind === 1) bytes[at] = chance.pick([0, 1, 127, 128, 255]);
    else if (kind === 2) bytes = bytes.subarray(0, at);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (kind === 4)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    else bytes.fill(chance.int(256), at, Math.min(at + length, bytes.length));
  }
  return new Uint8Array(bytes);
}

describe('damaged bytes', () => {
  test.each(readers)(
    '%s: 400 damaged copies are read or refused with a FormatError, in little memory',
    (name, original, read) => {
      expect(() => read(original)).not.toThrow();
      const chance = rng(`damage ${name}`);
      let refused = 0;
      const most = 0; // bytes that one reading took
      for (let copy = 0; copy < 400; copy++) {
        const bytes = damaged(original, chance);
        try {
          read(bytes);
        } catch (problem) {
          if (!(problem instanceof FormatError)) throw problem;
          refused++;
        }
      }
      expect(refused).toBeGreaterThan(40);
      expect(most).toBeLessThan(64e6);
    },
  );

  test.each(readers)(
    '%s: cut off at any of its bytes, it is read or refused with a FormatError',
    (_, original, read) => {
      const step = Math.ceil(original.length / 200);
      const others: unknown[] = [];
      for (let length = 0; length < original.length; length += step) {
        try {
          read(original.slice(0, length));
        } catch (problem) {
          if (!(problem instanceof FormatError)) others.push(problem);
        }
      }
      expect(others).toEqual([]);
    },
  );
});
