import { asArrays } from './as-arrays.ts';

/** How far apart two arrays of numbers are at most, and where. */
export interface LargestDifference {
  readonly value: number;
  /** `[1][2]`; empty for single numbers. */
  readonly place: string;
}

/**
 * The largest absolute difference of two numbers, arrays or tensors of one shape. NaN beside NaN, and an infinity
 * beside itself, are no difference; NaN beside a number is an infinite one.
 */
export function largestDifference(a: unknown, b: unknown): LargestDifference {
  let largest: LargestDifference = { value: 0, place: '' };
  walk(asArrays(a), asArrays(b), '', (value, place) => {
    if (value > largest.value) largest = { value, place };
  });
  return largest;
}

function walk(a: unknown, b: unknown, place: string, tell: (value: number, place: string) => void): void {
  if (typeof a === 'number' && typeof b === 'number') {
    if (Object.is(a, b)) return;
    const value = Math.abs(a - b);
    tell(Number.isNaN(value) ? Number.POSITIVE_INFINITY : value, place);
    return;
  }
  if (!isList(a) || !isList(b)) {
    throw new TypeError(
      `Cannot compare ${wordsOf(a)} with ${wordsOf(b)}${at(place)}: wanted numbers in both`,
    );
  }
  if (a.length !== b.length) {
    throw new RangeError(
      `Cannot compare ${a.length} elements with ${b.length}${at(place)}: wanted two arrays of one shape`,
    );
  }
  for (let i = 0; i < a.length; i++) walk(a[i], b[i], `${place}[${i}]`, tell);
}

const at = (place: string) => (place ? ` at ${place}` : '');

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

const wordsOf = (value: unknown): string =>
  isList(value) ? 'an array' : value === null ? 'null' : typeof value;
