import type { Rng } from 'downhill/base';
import type { Options } from '../against-cpu.ts';
import { type Numbers, sizeOf } from '../random.ts';

/** What the tests of convolutions and pooling share: windows over images, drawn at random. */

export interface Windowing {
  batch: number;
  size: number[];
  kernel: number[];
  strides: [number, number];
  dilations: [number, number];
  pad: 'same' | 'valid';
}

interface Wishes {
  /** Two for images, three for volumes. */
  rank?: number;
  dilated?: boolean;
  /** Also padding in numbers. */
  explicit?: boolean;
}

/** Tensorflow.js types lists of two; volumes have three, and padding in numbers goes as `same`. */
export function drawnWindows(random: Rng, { rank = 2, dilated, explicit }: Wishes = {}): Windowing {
  const each = <T>(draw: () => T) => Array.from({ length: rank }, draw);
  const dilations = each(() => (dilated ? 1 + random.int(2) : 1));
  let kernel = each(() => 1 + random.int(4));
  let strides = each(() => (dilated ? 1 : 1 + random.int(3)));
  const kind = random.pick(explicit ? ['same', 'valid', 'each side', 'all sides'] : ['same', 'valid']);
  if (kind === 'all sides') {
    // tensorflow.js counts the windows as if they were square.
    kernel = each(() => kernel[0]!);
    strides = each(() => strides[0]!);
  }
  const sides = () => [random.int(3), random.int(3)];
  const pad = { 'each side': [[0, 0], ...each(sides), [0, 0]], 'all sides': random.int(2) }[kind] ?? kind;
  return {
    batch: 1 + random.int(3),
    size: kernel.map((length, at) => (length - 1) * dilations[at]! + 1 + random.int(5)),
    kernel,
    strides: strides as [number, number],
    dilations: dilations as [number, number],
    pad: pad as 'same',
  };
}

/** Small whole numbers: many are the same. */
export const equals = (random: Rng, shape: number[], smallest: number): Numbers => ({
  shape,
  dtype: 'float32',
  values: Array.from({ length: sizeOf(shape) }, () => smallest + random.int(4)),
});

export const given = (shape: number[], values: number[]): Numbers => ({ shape, dtype: 'float32', values });

/** 1, 2, 3 ... */
export const counting = (shape: number[]): Numbers =>
  given(
    shape,
    Array.from({ length: sizeOf(shape) }, (_, at) => 1 + at),
  );

/** The channels of images moved behind the batch. */
export function firstChannels({ shape, ...rest }: Numbers): Numbers {
  return { ...rest, shape: [shape[0]!, shape.at(-1)!, ...shape.slice(1, -1)] };
}

/** Sums of many products: what is left of large ones may be small. */
export const sums: Options = { within: [1e-5, 3e-5] };

export const cases = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
