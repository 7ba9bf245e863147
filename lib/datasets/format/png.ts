import { crc32, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';
import { type Picture, pickChannels, refuseSize } from './picture.ts';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const bestRatio = 1032; // deflate cannot pack tighter

/** How many numbers a file has for a pixel, by its kind of colour: grey, RGB, palette, grey + alpha, RGBA. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The parts of a file that say how much memory the picture takes. */
interface Outline {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
  readonly transparent: boolean;
  readonly packed: Buffer;
}

const bad = (what: string, cause?: unknown) => new FormatError('PNG', what, { cause });
const damaged = (cause: unknown) => bad(`its data is damaged (${(cause as Error).message})`, cause);

/** The picture in a PNG file with 8 bits for each colour, whatever it was stored with. */
export function readPng(bytes: Uint8Array): Picture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const outline = outlineOf(buffer);
  refuseOtherSize(outline);
  const { width, height } = outline;
  const all = decode(buffer); // (height, width, 4), whatever the file has
  if (all.length !== 4 * width * height) {
    throw bad(`${all.length / 4} pixels unpacked, wanted ${width} x ${height}`);
  }
  const picked = pickedFrom(outline);
  const channels = picked.length as Picture['channels'];
  return { width, height, channels, pixels: channels === 4 ? all : pickChannels(all, 4, picked) };
}

function decode(buffer: Buffer): Uint8Array {
  try {
    const { data } = PNG.sync.read(buffer);
    return new Uint8Array(data.buffer, data.byteOffset, data.length);
  } catch (problem) {
    throw damaged(problem);
  }
}

function pickedFrom({ colour, transparent }: Outline): number[] {
  const opacity = transparent || colour === 4 || colour === 6 ? [3] : [];
  return colour === 0 || colour === 4 ? [0, ...opacity] : [0, 1, 2, ...opacity];
}

function outlineOf(buffer: Buffer): Outline {
  if (buffer.length === 0) throw bad('the file is empty');
  if (!buffer.subarray(0, 8).equals(signature)) {
    const isOne = buffer.toString('latin1', 1, 4) === 'PNG';
    const found = isOne ? 'its first bytes are damaged' : foundIn(buffer, 'it does not begin as one');
    throw bad(`${found}; wanted ${signature.toString('hex')} first`);
  }
  const parts = [...partsOf(buffer)];
  const [header] = parts;
  if (header?.name !== 'IHDR' || header.body.length !== 13) throw bad('its first part is no header (IHDR)');
  const headers = parts.filter(({ name }) => name === 'IHDR').length; // the decoder would believe the last
  if (headers > 1) throw bad(`it has ${headers} headers, wanted one`);
  const [depth, colour, , , interlace] = header.body.subarray(8) as unknown as [number, number, 0, 0, number];
  const [width, height] = [header.body.readUInt32BE(0), header.body.readUInt32BE(4)];
  refuseSize('PNG', width, height);
  if (!samples[colour] || ![1, 2, 4, 8, 16].includes(depth)) {
    throw bad(`colours of kind ${colour} with ${depth} bits, wanted kind 0, 2, 3, 4 or 6 with 1 to 16`);
  }
  return {
    width,
    height,
    depth,
    colour,
    interlaced: interlace !== 0,
    transparent: parts.some(({ name }) => name === 'tRNS'),
    packed: Buffer.concat(parts.filter(({ name }) => name === 'IDAT').map(({ body }) => body)),
  };
}

const shown = (name: string) => name.replace(/[^ -~]/g, '.');

function* partsOf(buffer: Buffer): Generator<{ name: string; body: Buffer }> {
  let at = signature.length;
  for (let name = ''; name !== 'IEND'; ) {
    if (at + 12 > buffer.length)
      throw bad(`it ends after ${buffer.length} bytes, before its end mark: is it cut off?`);
    const length = buffer.readUInt32BE(at);
    name = buffer.toString('latin1', at + 4, at + 8);
    const from = at + 8;
    at = from + length + 4; // a checksum follows
    if (at > buffer.length) {
      throw bad(
        `its part "${shown(name)}" has ${length} bytes, ${buffer.length - from} are left: is the file cut off?`,
      );
    }
    if (crc32(buffer.subarray(from - 4, from + length)) !== buffer.readUInt32BE(from + length)) {
      throw bad(`its part "${shown(name)}" does not fit its checksum`);
    }
    yield { name, body: buffer.subarray(from, from + length) };
  }
  if (at < buffer.length) throw bad(`${buffer.length - at} bytes follow after its end`);
}

/** The decoder makes room for what the header states and does not tell when there is less or more of it. */
function refuseOtherSize(outline: Outline): void {
  const { width, height, packed } = outline;
  const wanted = unpackedBytes(outline);
  if (wanted > packed.length * bestRatio) {
    throw bad(
      `${width} x ${height} pixels cannot be packed into ${packed.length} bytes: is the header damaged?`,
    );
  }
  const found = unpackedLength(packed, wanted);
  if (found !== wanted) {
    const count = found > wanted ? `more than ${wanted}` : found;
    throw bad(`${count} bytes unpacked for ${width} x ${height} pixels, wanted ${wanted}`);
  }
}

/** How many bytes there are; where they are more than a limit, just one more than it. */
function unpackedLength(packed: Buffer, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return limit + 1;
    throw damaged(problem);
  }
}

// Where each of the seven passes of an interlaced picture begins, and its steps: x, y, across, down.
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The bytes of all rows, each after one that names its filter. */
function unpackedBytes({ width, height, depth, colour, interlaced }: Outline): number {
  const rows = (across: number, down: number) =>
    across === 0 ? 0 : down * (1 + Math.ceil((across * depth * samples[colour]!) / 8));
  if (!interlaced) return rows(width, height);
  const steps = (size: number, from: number, step: number) => Math.max(0, Math.ceil((size - from) / step));
  const sizes = passes.map(([x, y, across, down]) => rows(steps(width, x, across), steps(height, y, down)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
