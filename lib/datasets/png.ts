import { crc32, deflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 1 for grey, 3 for red, green and blue, 4 with opacity. */
  readonly channels: 1 | 3 | 4;
  /** Row by row, the channels of a pixel side by side. */
  readonly pixels: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const colourTypes = { 1: 0, 3: 2, 4: 6 } as const;

/** The picture as a PNG file: https://www.w3.org/TR/png-3/ */
export function png({ width, height, channels, pixels }: Picture): Buffer {
  if (pixels.length !== width * height * channels) {
    throw new RangeError(
      `Cannot write a picture of ${width} x ${height} with ${channels} channels: it has ${pixels.length} numbers; wanted ${width * height * channels}`,
    );
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourTypes[channels]], 8); // 8 bits; the usual compression and filters, no interlacing
  const line = width * channels;
  const raw = Buffer.alloc(height * (line + 1)); // each line begins with its filter: 0, none
  for (let y = 0; y < height; y++) raw.set(pixels.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const made = Buffer.alloc(named.length + 8);
  made.writeUInt32BE(data.length, 0);
  made.set(named, 4);
  made.writeUInt32BE(crc32(named), named.length + 4);
  return made;
}
