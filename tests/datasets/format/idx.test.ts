import { describe, expect, test } from '@jest/globals';
import { readIdx } from '../../../lib/datasets/format/idx.ts';
import { refusal } from './refusal.ts';

/** An IDX file by Buffer's own writers: magic number, sizes, then each number as `write` puts it. */
function encode(kind: number, shape: number[], body: Buffer): Buffer {
  const header = Buffer.alloc(4 + 4 * shape.length);
  header[2] = kind;
  header[3] = shape.length;
  shape.forEach((size, axis) => {
    header.writeUInt32BE(size, 4 + 4 * axis);
  });
  return Buffer.concat([header, body]);
}

function body(
  width: number,
  values: number[],
  write: (to: Buffer, value: number, at: number) => void,
): Buffer {
  const bytes = Buffer.alloc(width * values.length);
  for (const [i, value] of values.entries()) write(bytes, value, width * i);
  return bytes;
}

describe('an IDX file', () => {
  const whole = [0, 1, -1, 127, -128, 100];
  const wide = [0, 1, -1, 32767, -32768, 258];
  const real = [0, 1.5, -2.25, 1e10, -1e-10, Number.POSITIVE_INFINITY];

  test.each([
    [
      'bytes',
      8,
      new Uint8Array([0, 1, 2, 127, 200, 255]),
      body(1, [0, 1, 2, 127, 200, 255], (to, v, at) => to.writeUInt8(v, at)),
    ],
    ['signed bytes', 9, new Int8Array(whole), body(1, whole, (to, v, at) => to.writeInt8(v, at))],
    ['16-bit numbers', 11, new Int16Array(wide), body(2, wide, (to, v, at) => to.writeInt16BE(v, at))],
    [
      '32-bit numbers',
      12,
      new Int32Array([...wide.slice(0, 4), 2 ** 31 - 1, -(2 ** 31)]),
      body(4, [...wide.slice(0, 4), 2 ** 31 - 1, -(2 ** 31)], (to, v, at) => to.writeInt32BE(v, at)),
    ],
    ['floats', 13, new Float32Array(real), body(4, real, (to, v, at) => to.writeFloatBE(v, at))],
    ['doubles', 14, new Float64Array(real), body(8, real, (to, v, at) => to.writeDoubleBE(v, at))],
  ])('%s come back as they were written', (_, kind, values, bytes) => {
    expect(readIdx(encode(kind, [2, 3], bytes))).toEqual({ shape: [2, 3], values });
    expect(readIdx(encode(kind, [6], bytes)).shape).toEqual([6]);
  });

  test('the description that comes with MNIST is what the reader follows', () => {
    // From the table there: magic number 2049, number of items, then the labels.
    const labels = Buffer.from('00000801' + '00000004' + '05000401', 'hex');
    expect(readIdx(labels)).toEqual({ shape: [4], values: new Uint8Array([5, 0, 4, 1]) });
  });

  test('bytes are a view of the file, not a copy, also where the file lies within another buffer', () => {
    const file = encode(8, [3], Buffer.from([7, 8, 9]));
    const within = Buffer.concat([Buffer.from([1]), file]).subarray(1);
    const { values } = readIdx(within);
    expect([...values]).toEqual([7, 8, 9]);
    expect(values.buffer).toBe(within.buffer);
  });

  test('an axis of no size is an empty array', () => {
    expect(readIdx(encode(8, [0, 28, 28], Buffer.alloc(0)))).toEqual({
      shape: [0, 28, 28],
      values: new Uint8Array(0),
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'Cannot read IDX: the file is empty'],
    [
      'a short file',
      Buffer.from([0, 0, 8]),
      'Cannot read IDX: it begins with 000008; wanted two zero bytes first',
    ],
    [
      'other bytes',
      Buffer.from('abcdefgh'),
      'Cannot read IDX: it begins with 61626364; wanted two zero bytes first',
    ],
    [
      'a web page',
      Buffer.from('\n<!DOCTYPE HTML><p>404'),
      'Cannot read IDX: it looks like a web page; wanted two zero bytes first',
    ],
    [
      'what is still packed',
      Buffer.from('1f8b0800', 'hex'),
      'Cannot read IDX: it looks like gzip data: gunzip it first; wanted two zero bytes first',
    ],
    [
      'an unknown kind',
      encode(10, [1], Buffer.alloc(1)),
      'Cannot read IDX: numbers of kind 10, wanted one of 8, 9, 11, 12, 13, 14',
    ],
    ['no axes', encode(8, [], Buffer.alloc(1)), 'Cannot read IDX: 0 axes, wanted 1 to 8'],
    ['too many axes', encode(8, Array(9).fill(1), Buffer.alloc(1)), 'Cannot read IDX: 9 axes, wanted 1 to 8'],
    [
      'a header that is cut off',
      encode(8, [3, 3], Buffer.alloc(9)).subarray(0, 10),
      'Cannot read IDX: the file ends after 10 bytes, its header needs 12',
    ],
    [
      'data that is cut off',
      encode(8, [3, 3], Buffer.alloc(8)),
      'Cannot read IDX: the header promises 3 x 3 numbers in 9 bytes, found 8: is the file cut off?',
    ],
    [
      'trailing bytes',
      encode(12, [2], Buffer.alloc(9)),
      'Cannot read IDX: the header promises 2 numbers in 8 bytes, found 9: more follows than belongs to it',
    ],
    [
      'a promise of 2^40 numbers',
      encode(8, [2 ** 20, 2 ** 20], Buffer.alloc(16)),
      'Cannot read IDX: the header promises 1048576 x 1048576 numbers in 1099511627776 bytes, found 16: is the file cut off?',
    ],
  ])('%s is refused', (_, bytes, sentence) => {
    expect(refusal(() => readIdx(bytes))).toBe(sentence);
  });
});
