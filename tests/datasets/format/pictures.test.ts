import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { readJpeg } from '../../../lib/datasets/format/jpeg.ts';
import { readPng } from '../../../lib/datasets/format/png.ts';
import * as python from './as-python-writes.ts';
import { refusal } from './refusal.ts';

type Pixel = (x: number, y: number) => number[];

const painted = (width: number, height: number, pixel: Pixel) =>
  Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))).flat();

const colour: Pixel = (x, y) => [10 * y + x, 100 + 7 * x, 200 - 5 * y];
const grey: Pixel = (x, y) => [20 * y + 3 * x];
const opacity: Pixel = (x, y) => [255 - 9 * x - 50 * y];
const palette: Pixel = (x, y) =>
  [
    [255, 0, 0],
    [0, 128, 0],
    [0, 0, 64],
  ][(x + y) % 3]!;

describe('a PNG file', () => {
  test.each<[string, Uint8Array, Pixel]>([
    ['colours', python.pngRgb, colour],
    ['grey', python.pngGrey, grey],
    ['colours and opacity', python.pngRgba, (x, y) => [...colour(x, y), ...opacity(x, y)]],
    ['grey and opacity', python.pngGreyAlpha, (x, y) => [...grey(x, y), ...opacity(x, y)]],
    ['one bit', python.pngOneBit, (x, y) => [255 * ((x + y) % 2)]],
    ['a palette', python.pngPalette, palette],
    [
      'a palette with a clear colour',
      python.pngPaletteClear,
      (x, y) => [...palette(x, y), (x + y) % 3 === 1 ? 0 : 255],
    ],
    ['16 bits', python.png16, (x, y) => [Math.round((4000 * x + 9000 * y) / 257)]],
  ])('of %s, as Pillow writes it, has the pixels that were painted', (_, bytes, pixel) => {
    const { width, height, channels, pixels } = readPng(bytes);
    expect({ width, height, channels }).toEqual({ width: 5, height: 3, channels: pixel(0, 0).length });
    expect([...pixels]).toEqual(painted(5, 3, pixel));
  });

  /** A file of parts with their checksums. */
  function png(...parts: [name: string, body: Buffer][]): Buffer {
    const all = parts.map(([name, body]) => {
      const named = Buffer.concat([Buffer.from(name), body]);
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(body.length);
      sum.writeUInt32BE(crc32(named));
      return Buffer.concat([length, named, sum]);
    });
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...all]);
  }

  function header(
    width: number,
    height: number,
    { depth = 8, kind = 0, interlace = 0 } = {},
  ): [string, Buffer] {
    const body = Buffer.alloc(13);
    body.writeUInt32BE(width);
    body.writeUInt32BE(height, 4);
    body.set([depth, kind, 0, 0, interlace], 8);
    return ['IHDR', body];
  }

  const data = (bytes: number[] | Buffer): [string, Buffer] => ['IDAT', deflateSync(Buffer.from(bytes))];
  const end: [string, Buffer] = ['IEND', Buffer.alloc(0)];

  test.each([
    [1, 1],
    [2, 1],
    [9, 7],
    [33, 20],
  ])('an interlaced picture of %d x %d pixels is read', (width, height) => {
    // The pass of each pixel of a square of eight, as the specification prints it.
    const square = [
      '16462646',
      '77777777',
      '56565656',
      '77777777',
      '36463646',
      '77777777',
      '56565656',
      '77777777',
    ];
    const at = Array.from({ length: width * height }, (_, i) => ({ x: i % width, y: Math.floor(i / width) }));
    const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((pass) =>
      Array.from({ length: height }, (_, row) => {
        const found = at.filter(({ x, y }) => y === row && square[y % 8]?.[x % 8] === `${pass}`);
        return found.length === 0 ? [] : [0, ...found.map(({ x, y }) => x + 7 * y)];
      }).flat(),
    );
    const bytes = png(header(width, height, { interlace: 1 }), data(rows), end);
    expect([...readPng(bytes).pixels]).toEqual(at.map(({ x, y }) => x + 7 * y));
  });

  const two = png(header(2, 1), data([0, 50, 60]), end);
  const wrongSum = Buffer.from(two);
  wrongSum[45]! ^= 1; // in the data

  test.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['a web page', Buffer.from('<html>'), 'it looks like a web page; wanted 89504e470d0a1a0a first'],
    ['a JPEG', Buffer.from(python.jpegRgb), 'it looks like a JPEG picture; wanted 89504e470d0a1a0a first'],
    [
      'a file whose line ends were changed',
      Buffer.from('89504e470a1a0a0000', 'hex'),
      'its first bytes are damaged; wanted 89504e470d0a1a0a first',
    ],
    [
      'a file that is cut off',
      two.subarray(0, -12),
      'it ends after 56 bytes, before its end mark: is it cut off?',
    ],
    [
      'a part that lies about its length',
      two.subarray(0, 45),
      'its part "IDAT" has 11 bytes, 4 are left: is the file cut off?',
    ],
    ['trailing bytes', Buffer.concat([two, Buffer.from('more')]), '4 bytes follow after its end'],
    ['a wrong checksum', wrongSum, 'its part "IDAT" does not fit its checksum'],
    [
      'a damaged stream',
      png(header(2, 1), ['IDAT', Buffer.alloc(20)], end),
      'its data is damaged (unknown compression method)',
    ],
    [
      'a row with a filter that is none',
      png(header(2, 1), data([9, 50, 60]), end),
      'its data is damaged (Unrecognised filter type - 9)',
    ],
    ['no header', png(data([0, 1]), end), 'its first part is no header (IHDR)'],
    [
      'a header too many',
      png(header(2, 1), header(2, 1), data([0, 50, 60]), end),
      'it has 2 headers, wanted one',
    ],
    ['no pixels', png(header(0, 1), end), 'a picture of 0 x 1 pixels, wanted 1 to 33554432 of them'],
    [
      'giant dimensions',
      png(header(2 ** 31 - 1, 2 ** 31 - 1), data([0]), end),
      'a picture of 2147483647 x 2147483647 pixels, wanted 1 to 33554432 of them',
    ],
    [
      'dimensions that the data cannot fill',
      png(header(5000, 5000), data([0]), end),
      '5000 x 5000 pixels cannot be packed into 9 bytes: is the header damaged?',
    ],
    [
      'an unknown kind',
      png(header(1, 1, { kind: 5 }), data([0, 1]), end),
      'colours of kind 5 with 8 bits, wanted kind 0, 2, 3, 4 or 6 with 1 to 16',
    ],
    [
      'too little data',
      png(header(2, 2), data([0, 50, 60]), end),
      '3 bytes unpacked for 2 x 2 pixels, wanted 6',
    ],
    [
      'a bomb behind an interlaced picture',
      png(header(2, 1, { interlace: 1 }), data(Buffer.alloc(5_000_000)), end),
      'more than 4 bytes unpacked for 2 x 1 pixels, wanted 4',
    ],
  ])('%s is refused', (_, bytes, what) => {
    expect(refusal(() => readPng(bytes))).toBe(`Cannot read PNG: ${what}`);
  });

  test('a larger picture by another writer comes back', () => {
    const made = new PNG({ width: 60, height: 40 });
    made.data.set(painted(60, 40, (x, y) => [x, y, x ^ y, 255]));
    const { channels, pixels } = readPng(PNG.sync.write(made, { colorType: 2 }));
    expect(channels).toBe(3);
    expect([...pixels]).toEqual(painted(60, 40, (x, y) => [x, y, x ^ y]));
  });
});

describe('a JPEG file', () => {
  const smooth: Pixel = (x, y) => [8 * x + 40, 8 * y + 60, 255 - 6 * x - 6 * y];

  // Pillow's own reading differs from what was painted by 4, with colours of half the size by 11.
  test.each<[string, Uint8Array, Pixel, number]>([
    ['baseline', python.jpegRgb, smooth, 6],
    ['progressive', python.jpegProgressive, smooth, 6],
    ['with colours of half the size', python.jpegHalfColour, smooth, 26],
    ['grey', python.jpegGrey, (x) => [8 * x + 40], 4],
  ])('%s, as Pillow writes it, has nearly the pixels that were painted', (_, bytes, pixel, nearly) => {
    const { width, height, channels, pixels } = readJpeg(bytes);
    expect({ width, height, channels }).toEqual({ width: 16, height: 16, channels: pixel(0, 0).length });
    const off = painted(16, 16, pixel).map((value, i) => Math.abs(value - pixels[i]!));
    expect(Math.max(...off)).toBeLessThanOrEqual(nearly);
    expect(off.reduce((sum, value) => sum + value) / off.length).toBeLessThan(nearly / 4);
  });

  test('a larger picture by another writer comes back nearly', () => {
    const data = Buffer.from(painted(64, 48, (x, y) => [2 * x, 3 * y, 100, 255]));
    const { width, height, pixels } = readJpeg(jpeg.encode({ width: 64, height: 48, data }, 95).data);
    expect({ width, height }).toEqual({ width: 64, height: 48 });
    const off = painted(64, 48, (x, y) => [2 * x, 3 * y, 100]).map((value, i) =>
      Math.abs(value - pixels[i]!),
    );
    expect(Math.max(...off)).toBeLessThan(10);
  });

  const whole = Buffer.from(python.jpegRgb);
  const frame = whole.indexOf(Buffer.from('ffc00011', 'hex'));
  const scan = whole.indexOf(Buffer.from('ffda', 'hex'));

  /** The file with bytes of its frame set: 4 the bits, 5 the height, 7 the width, 9 the colours. */
  const framed = (at: number, ...bytes: number[]) => {
    const copy = Buffer.from(whole);
    copy.set(bytes, frame + at);
    return copy;
  };

  test.each([
    ['nothing', Buffer.alloc(0), 'the file is empty'],
    ['a web page', Buffer.from('<html>'), 'it looks like a web page; wanted the bytes ffd8 first'],
    [
      'a file that is cut off',
      whole.subarray(0, -2),
      `it ends after ${whole.length - 2} bytes, before its end mark: is it cut off?`,
    ],
    [
      'a header that is cut off',
      whole.subarray(0, frame + 6),
      `it ends after ${frame + 6} bytes, before its end mark: is it cut off?`,
    ],
    ['marks alone', Buffer.from('ffd8ffd9', 'hex'), 'it holds no picture, only marks'],
    [
      'bytes between marks',
      Buffer.from('ffd800ffd9', 'hex'),
      'no mark at byte 2, where the one before it ends',
    ],
    ['no rows', framed(5, 0, 0), 'a picture of 16 x 0 pixels, wanted 1 to 33554432 of them'],
    [
      'giant dimensions',
      framed(5, 255, 255, 255, 255),
      'a picture of 65535 x 65535 pixels, wanted 1 to 33554432 of them',
    ],
    [
      'dimensions that the data cannot fill',
      framed(5, 16, 0, 16, 0),
      `4096 x 4096 pixels cannot be packed into ${whole.length} bytes: is the header damaged?`,
    ],
    ['12 bits', framed(4, 12), 'a picture of kind c0 with 12 bits, wanted baseline or progressive with 8'],
    [
      'another kind',
      framed(1, 0xc3),
      'a picture of kind c3 with 8 bits, wanted baseline or progressive with 8',
    ],
    ['two colours', framed(9, 2), 'a picture of 2 colours in 17 bytes, wanted 1, 3 or 4'],
    ['absurd sampling', framed(11, 0xff), 'colour 1 is sampled 15 x 15, wanted 1 to 4 each way'],
    [
      'scans without end',
      Buffer.concat([
        whole.subarray(0, -2),
        ...Array(100).fill(whole.subarray(scan, -2)),
        whole.subarray(-2),
      ]),
      'more than 100 scans',
    ],
    [
      'no tables',
      Buffer.concat([whole.subarray(0, 2), whole.subarray(scan)]),
      'it holds no picture, only marks',
    ],
    [
      'two pictures',
      Buffer.concat([whole.subarray(0, -2), whole.subarray(2)]),
      'it holds two pictures, wanted one',
    ],
  ])('%s is refused', (_, bytes, what) => {
    expect(refusal(() => readJpeg(bytes))).toBe(`Cannot read JPEG: ${what}`);
  });
});
