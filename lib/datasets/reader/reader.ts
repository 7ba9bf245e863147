import type { Rng, Shape } from '../../base/index.ts';

/** How a column is read, whatever lies behind it: stored values, chosen rows, two columns, a transform. */
export type Reader = NumberReader | TextReader;

export type ReadArray = Float32Array | Int32Array;

export interface NumberReader {
  readonly kind: 'numbers';
  readonly count: number;
  /** Of one example; a single number has none. */
  readonly shape: Shape;
  readonly dtype: 'float32' | 'int32';
  /** Whether transforms lie between, which may draw at random. */
  readonly transformed: boolean;
  /** Writes one example into an array from a place on. Only transforms that need chance draw from `random`. */
  read(row: number, into: ReadArray, at: number, random: Rng): void;
}

export interface TextReader {
  readonly kind: 'texts';
  readonly count: number;
  read(row: number): string;
}
