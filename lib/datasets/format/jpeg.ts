import jpeg from 'jpeg-js';
import { FormatError } from './format-error.ts';
import { foundIn } from './looks-like.ts';
import { type Picture, pickChannels, refuseSize } from './picture.ts';

/** What the frame of a file says. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

const mostScans = 100; // a progressive picture has about ten; each costs a walk over all of it
const mostMegabytes = 1024; // what the decoder may take while it works
const pixelsOfByte = 512; // a block of 64 pixels takes one bit at the very least

const bad = (what: string, cause?: unknown) => new FormatError('JPEG', what, { cause });

/** The picture in a JPEG file, baseline or progressive: one channel where it is grey, else red, green and blue. */
export function readJpeg(bytes: Uint8Array): Picture {
  const { width, height, components } = outlineOf(bytes);
  refuseSize('JPEG', width, height);
  if (width * height > bytes.length * pixelsOfByte) {
    throw bad(
      `${width} x ${height} pixels cannot be packed into ${bytes.length} bytes: is the header damaged?`,
    );
  }
  const pixels = decode(bytes); // (height, width, 3)
  if (components === 1) return { width, height, channels: 1, pixels: pickChannels(pixels, 3, [0]) };
  return { width, height, channels: 3, pixels };
}

function decode(bytes: Uint8Array): Uint8Array {
  try {
    return jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxMemoryUsageInMB: mostMegabytes,
    }).data;
  } catch (problem) {
    // Where a table is missing, the decoder stumbles over undefined; that says nothing to a reader.
    const why = problem instanceof TypeError ? '' : ` (${(problem as Error).message})`;
    throw bad(`its data is damaged${why}`, problem);
  }
}

const [start, end, startOfScan] = [0xd8, 0xd9, 0xda];

/** Walks over the marks of a file. A decoder goes on with zeros where a file is cut off; here that is told. */
function outlineOf(bytes: Uint8Array): Frame {
  if (bytes.length === 0) throw bad('the file is empty');
  if (bytes[0] !== 0xff || bytes[1] !== start) {
    throw bad(`${foundIn(bytes, 'it does not begin as one')}; wanted the bytes ffd8 first`);
  }
  let frame: Frame | undefined;
  let scans = 0;
  for (let at = 2; ; ) {
    at = markAt(bytes, at);
    const mark = bytes[at++]!;
    if (mark === end) break;
    const length = at + 2 <= bytes.length ? bytes[at]! * 256 + bytes[at + 1]! : Number.NaN;
    if (!(length >= 2 && at + length <= bytes.length)) throw cutOff(bytes);
    if (isFrame(mark)) {
      if (frame) throw bad('it holds two pictures, wanted one');
      frame = frameAt(bytes, at, mark, length);
    }
    at += length;
    if (mark === startOfScan) {
      if (++scans > mostScans) throw bad(`more than ${mostScans} scans`);
      at = afterScan(bytes, at);
    }
  }
  if (!frame || scans === 0) throw bad('it holds no picture, only marks');
  return frame;
}

const cutOff = ({ length }: Uint8Array) =>
  bad(`it ends after ${length} bytes, before its end mark: is it cut off?`);

/** The place of the byte that names the next mark; any number of ff may stand before it. */
function markAt(bytes: Uint8Array, from: number): number {
  let at = from;
  if (at < bytes.length && bytes[at] !== 0xff)
    throw bad(`no mark at byte ${at}, where the one before it ends`);
  while (bytes[at] === 0xff) at++;
  if (at >= bytes.length) throw cutOff(bytes);
  return at;
}

/** The place of the next mark that is no part of a picture's data: not ff00, not a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const inside = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!inside) return at;
  }
  throw cutOff(bytes);
}

/** c0 to cf but for three that are tables. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

function frameAt(bytes: Uint8Array, at: number, mark: number, length: number): Frame {
  const components = bytes[at + 7] ?? 0;
  if (mark > 0xc2 || bytes[at + 2] !== 8) {
    const kind = `kind c${(mark & 15).toString(16)} with ${bytes[at + 2]} bits`;
    throw bad(`a picture of ${kind}, wanted baseline or progressive with 8`);
  }
  if (![1, 3, 4].includes(components) || length !== 8 + 3 * components) {
    throw bad(`a picture of ${components} colours in ${length} bytes, wanted 1, 3 or 4`);
  }
  for (let i = 0; i < components; i++) {
    const sampling = bytes[at + 9 + 3 * i]!;
    const [across, down] = [sampling >> 4, sampling & 15];
    if (across < 1 || across > 4 || down < 1 || down > 4) {
      throw bad(`colour ${i + 1} is sampled ${across} x ${down}, wanted 1 to 4 each way`);
    }
  }
  const [height, width] = [bytes[at + 3]! * 256 + bytes[at + 4]!, bytes[at + 5]! * 256 + bytes[at + 6]!];
  return { width, height, components };
}
