import { crc32, inflateRawSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { packed } from '../../lib/base/deflate.ts';
import { rng } from '../../lib/base/index.ts';
import { png } from '../../lib/base/png.ts';

const random = rng('bytes');
const noise = (length: number, values = 256) => Uint8Array.from({ length }, () => random.int(values));

describe('packed bytes', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(255)],
    ['noise', noise(5000)],
    ['few values', noise(20_000, 3)],
    ['zeros', new Uint8Array(100_000)],
    [
      'a picture that repeats from afar',
      Uint8Array.from([...noise(32_768), ...noise(40), ...new Uint8Array(900)]),
    ],
    [
      'every length of a copy',
      Uint8Array.from(Array.from({ length: 600 }, (_, i) => Array(i).fill(i % 251)).flat()),
    ],
  ])('zlib unpacks %s', (_, bytes) => {
    expect(inflateRawSync(packed(bytes)).equals(bytes)).toBe(true);
  });

  test('flat colours become much smaller, noise hardly larger', () => {
    expect(packed(new Uint8Array(100_000)).length).toBeLessThan(1500);
    expect(packed(noise(10_000)).length).toBeLessThan(10_800);
  });
});

/** The chunks of a PNG file, with their sums checked by zlib. */
function chunks(file: Buffer): Record<string, Buffer> {
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const found: Record<string, Buffer> = {};
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    found[named.toString('latin1', 0, 4)] = named.subarray(4);
    at += 12 + length;
  }
  return found;
}

describe('a PNG file', () => {
  test.each([
    [1, 0],
    [3, 2],
    [4, 6],
  ] as const)('with %d channels has the pixels that went in', (channels, kind) => {
    const bytes = noise(7 * 5 * channels);
    const { IHDR, IDAT, IEND } = chunks(png({ width: 7, height: 5, channels, bytes }));
    expect([IHDR!.readUInt32BE(0), IHDR!.readUInt32BE(4), IHDR![8], IHDR![9]]).toEqual([7, 5, 8, kind]);
    expect(IEND).toHaveLength(0);
    const rows = inflateSync(IDAT!);
    const stride = 7 * channels;
    for (let row = 0; row < 5; row++) {
      expect(rows[row * (stride + 1)]).toBe(0);
      const own = rows.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1));
      expect(own.equals(bytes.subarray(row * stride, (row + 1) * stride))).toBe(true);
    }
  });

  test('with a palette has its colours, the last one unseen', () => {
    const { PLTE, tRNS } = chunks(
      png({ width: 1, height: 1, channels: 1, bytes: Uint8Array.of(1), palette: ['#ff8000', '#000000'] }),
    );
    expect([...PLTE!]).toEqual([255, 128, 0, 0, 0, 0]);
    expect([...tRNS!]).toEqual([255, 0]);
  });
});

test('too few bytes are told', () => {
  expect(() => png({ width: 2, height: 2, channels: 3, bytes: new Uint8Array(4) })).toThrow(
    new RangeError('Cannot write a picture of 2 x 2 with 3 channels: it has 4 numbers; wanted 12'),
  );
});

test.each([1, 3, 4] as const)(
  'another reader of PNG files finds the same pixels in %d channels',
  (channels) => {
    for (let round = 0; round < 10; round++) {
      const [width, height] = [1 + random.int(20), 1 + random.int(20)];
      const bytes = noise(width * height * channels);
      const { data, ...size } = PNG.sync.read(png({ width, height, channels, bytes }));
      const pixel = (i: number) => {
        const own = [...bytes.subarray(i * channels, (i + 1) * channels)];
        const colour = channels === 1 ? [own[0], own[0], own[0]] : own.slice(0, 3);
        return [...colour, channels === 4 ? own[3] : 255];
      };
      expect(size).toMatchObject({ width, height });
      expect([...data]).toEqual(Array.from({ length: width * height }, (_, i) => pixel(i)).flat());
    }
  },
);

test('a large white picture has the right sums', () => {
  const bytes = new Uint8Array(300 * 300).fill(255);
  const { IDAT } = chunks(png({ width: 300, height: 300, channels: 1, bytes }));
  expect(inflateSync(IDAT!)).toHaveLength(301 * 300); // zlib refuses a wrong adler32
});
