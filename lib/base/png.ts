import { crc32 } from 'node:zlib';
import { packed } from './deflate.ts';

/** Pixels as they stand in a file: row after row, channels together, each a byte. */
export interface Pixels {
  width: number;
  height: number;
  /** 1 is grey, 3 is colour, 4 has opacity too. */
  channels: 1 | 3 | 4;
  bytes: Uint8Array;
  /** Colours like #07a99a, of which the bytes of one channel are then the places; the last one is not seen. */
  palette?: readonly string[] | undefined;
}

/** A picture as a PNG file in a data URI. */
export function pngUri(pixels: Pixels): string {
  return `data:image/png;base64,${png(pixels).toString('base64')}`;
}

/** A picture as a PNG file, the same bytes on every machine: https://www.w3.org/TR/png-3/ */
export function png({ width, height, channels, bytes, palette }: Pixels): Buffer {
  if (bytes.length !== width * height * channels) {
    throw new RangeError(
      `Cannot write a picture of ${width} x ${height} with ${channels} channels: it has ${bytes.length} numbers; wanted ${width * height * channels}`,
    );
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits of a channel
  header[9] = palette ? 3 : { 1: 0, 3: 2, 4: 6 }[channels];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? paletteChunks(palette) : []),
    chunk('IDAT', zlib(rows(bytes, width * channels, height))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function paletteChunks(palette: readonly string[]): Buffer[] {
  const colours = palette.map((hex) => hex.slice(1)).join('');
  const opacities = palette.map((_, i) => (i === palette.length - 1 ? 0 : 255));
  return [chunk('PLTE', Buffer.from(colours, 'hex')), chunk('tRNS', Buffer.from(opacities))];
}

// Each row begins with the number of its filter; 0 leaves it as it is.
function rows(bytes: Uint8Array, stride: number, height: number): Uint8Array {
  const all = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    all.set(bytes.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return all;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function zlib(data: Uint8Array): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(data));
  return Buffer.concat([Buffer.from([0x78, 0x01]), packed(data), sum]);
}

const safely = 5552; // so many bytes of 255 are added before the sums could leave 32 bits

function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let start = 0; start < data.length; start += safely) {
    const end = Math.min(data.length, start + safely);
    for (let at = start; at < end; at++) {
      a += data[at]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
