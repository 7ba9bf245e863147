import { type Shape, shapeText, sizeOf } from '../base/index.ts';

/** Something that every example has: numbers of one shape, or a text. */
export type Column = Numbers | Texts;

export type NumberArray = Float32Array | Int32Array | Uint8Array;

export interface Numbers {
  readonly kind: 'numbers';
  /** All examples, one after the other. */
  readonly values: NumberArray;
  /** Of one example; a single number has none. */
  readonly shape: Shape;
  /** What a stored number is multiplied with when it is read: the bytes of a picture become 0 to 1. */
  readonly scale: number;
}

export interface Texts {
  readonly kind: 'texts';
  readonly values: readonly string[];
}

/** A column of numbers; typed arrays are taken as they are, without a copy. */
export function numbers(
  values: NumberArray | readonly number[],
  shape: Shape = [],
  { scale = 1 }: { scale?: number } = {},
): Numbers {
  const typed = isTyped(values) ? values : Float32Array.from(values);
  const each = sizeOf(shape);
  if (each === 0 || typed.length % each !== 0) {
    throw new RangeError(
      `Cannot divide ${typed.length} numbers into examples of shape ${shapeText(shape)}: wanted a multiple of ${each}`,
    );
  }
  return { kind: 'numbers', values: typed, shape, scale };
}

/** A column of texts. */
export const texts = (values: readonly string[]): Texts => ({ kind: 'texts', values });

/** How many examples a column holds. */
export const countOf = (column: Column): number =>
  column.kind === 'texts' ? column.values.length : column.values.length / sizeOf(column.shape);

const isTyped = (values: NumberArray | readonly number[]): values is NumberArray =>
  ArrayBuffer.isView(values);
