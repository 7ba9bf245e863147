import { FormatError } from './format-error.ts';

/** A picture, its colours side by side. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey and opacity, 3 red, green and blue, 4 those and opacity. */
  readonly channels: 1 | 2 | 3 | 4;
  /** Bytes, (height, width, channels). */
  readonly pixels: Uint8Array;
}

/** As many as 8,192 x 4,096: more than any camera's picture that a lesson reads, and 128 MB when unpacked. */
const mostPixels = 2 ** 25;

/** Throws for a size that a picture cannot have, before memory is taken for it. */
export function refuseSize(reader: string, width: number, height: number): void {
  if (width > 0 && height > 0 && width * height <= mostPixels) return;
  throw new FormatError(
    reader,
    `a picture of ${width} x ${height} pixels, wanted 1 to ${mostPixels} of them`,
  );
}

/** Leaves only some of the channels of each pixel: `[0]` of a grey picture that came as four. */
export function pickChannels(pixels: Uint8Array, channels: number, picked: readonly number[]): Uint8Array {
  const few = new Uint8Array((pixels.length / channels) * picked.length);
  let at = 0;
  for (let from = 0; from < pixels.length; from += channels) {
    for (const channel of picked) few[at++] = pixels[from + channel]!;
  }
  return few;
}
