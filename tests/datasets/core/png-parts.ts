import { inflateSync } from 'node:zlib';

/** A PNG file without filters, read by the letter of its specification, checksums included. */
export function pngParts(base64: string): {
  width: number;
  height: number;
  type: number;
  pixels: Uint8Array;
} {
  const file = Buffer.from(base64, 'base64');
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('No PNG signature');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc(named)) throw new Error('Wrong checksum');
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4) });
    at += 12 + length;
  }
  if (chunks.map(({ type }) => type).join() !== 'IHDR,IDAT,IEND') throw new Error('Other chunks');
  const [header, data] = chunks.map((chunk) => chunk.data) as [Buffer, Buffer];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const lines = inflateSync(data);
  const line = lines.length / height;
  const pixels: number[] = [];
  for (let y = 0; y < height; y++) {
    if (lines[y * line] !== 0) throw new Error('A filter');
    pixels.push(...lines.subarray(y * line + 1, (y + 1) * line));
  }
  return { width, height, type: header[9]!, pixels: Uint8Array.from(pixels) };
}

/** Bit by bit, as the specification's appendix has it. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}
