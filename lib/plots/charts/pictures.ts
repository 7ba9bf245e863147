import { sameShape, shapeOf, shapeText, sizeOf } from '../../base/index.ts';
import type { ImageMark, Numbers } from '../marks.ts';
import { isList } from './groups.ts';

/** A picture: all its numbers in one list, or rows of pixels, or rows of pixels with channels. */
export type Picture = Numbers | readonly Numbers[] | readonly (readonly Numbers[])[];

/** A picture as bytes. */
export type Pixels = Pick<ImageMark, 'width' | 'height' | 'channels' | 'pixels'>;

export interface PixelOptions {
  /** Height, width and, for colours, channels; needed where a picture is one list. */
  shape?: readonly number[] | undefined;
  /** Which numbers are black and white; bytes go from 0 to 255, other numbers from 0 to 1. */
  range?: readonly [number, number] | undefined;
}

/** The bytes of a picture, or what is wrong with it, as the end of a sentence. */
export function pixelsOf(picture: Picture, options: PixelOptions): Pixels | string {
  const own = shapeIn(picture);
  if (typeof own === 'string') return own;
  const flat = isList(picture) && own.length === 1;
  const shape = flat ? options.shape : own;
  const [height = 0, width = 0, channels = 1] = shape ?? [];
  if (!shape) return `is one list of ${own[0]} numbers, wanted its shape, too${advice(own[0]!)}`;
  if ((shape.length !== 2 && shape.length !== 3) || ![1, 3, 4].includes(channels)) {
    return `has the shape ${shapeText(shape)}, wanted (height, width), or (height, width, channels) with 1, 3 or 4 channels`;
  }
  if (flat && sizeOf(shape) !== own[0]) {
    return `has ${own[0]} numbers, wanted ${sizeOf(shape)} for the shape ${shapeText(shape)}`;
  }
  if (!flat && options.shape && !sameShape(own, options.shape)) {
    return `has the shape ${shapeText(own)}, wanted ${shapeText(options.shape)}`;
  }
  const numbers = (flat ? picture : (picture as readonly unknown[]).flat(2).flatMap(listed)) as Numbers;
  const range = options.range ?? (isBytes(picture) ? [0, 255] : [0, 1]);
  if (!options.range && !isBytes(picture) && wholesAboveOne(numbers)) {
    const most = Array.from(numbers).reduce((a, b) => Math.max(a, b));
    return `goes up to ${most}, wanted numbers from 0 to 1; try range: [0, ${most > 16 ? 255 : most}]`;
  }
  return { width, height, channels: channels as Pixels['channels'], pixels: bytesOf(numbers, range) };
}

function shapeIn(picture: unknown): number[] | string {
  if (!isList(picture))
    return `is ${picture === null ? 'null' : `of type ${typeof picture}`}, wanted numbers`;
  try {
    return shapeOf(picture);
  } catch (problem) {
    return `is ragged: ${(problem as Error).message.replace(/^.*?: /, '')}`;
  }
}

function advice(count: number): string {
  const side = Math.sqrt(count);
  if (Number.isInteger(side) && side > 1) return `; try shape: [${side}, ${side}]`;
  const third = Math.sqrt(count / 3);
  return Number.isInteger(third) && third > 1 ? `; try shape: [${third}, ${third}, 3]` : '';
}

const listed = (part: unknown): unknown[] => (isList(part) ? Array.from(part) : [part]);

function isBytes(picture: unknown): boolean {
  if (picture instanceof Uint8Array || picture instanceof Uint8ClampedArray) return true;
  return Array.isArray(picture) && picture.length > 0 && isBytes(picture[0]);
}

// A picture of 0 to 255 in ordinary numbers would be all white; noise a little above 1 is no such picture.
function wholesAboveOne(numbers: Numbers): boolean {
  let above = false;
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isInteger(numbers[i])) return false;
    if (numbers[i]! > 1) above = true;
  }
  return above;
}

function bytesOf(numbers: Numbers, [black, white]: readonly [number, number]): Uint8Array {
  const bytes = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const part = (numbers[i]! - black) / (white - black);
    bytes[i] = Math.round(255 * Math.min(1, Math.max(0, part || 0)));
  }
  return bytes;
}
