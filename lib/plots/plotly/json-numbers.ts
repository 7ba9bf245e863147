import type { Numbers } from '../marks.ts';

/** The numbers as JSON holds them: an array, with null for what is not finite. */
export function jsonNumbers(numbers: Numbers): (number | null)[] {
  return Array.from(numbers, jsonNumber);
}

export const jsonNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The same, row after row. */
export function jsonRows(numbers: Numbers, columns: number): (number | null)[][] {
  const rows = columns > 0 ? Math.ceil(numbers.length / columns) : 0;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => jsonNumber(numbers[row * columns + column] ?? Number.NaN)),
  );
}
