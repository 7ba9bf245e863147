import type { Numbers } from '../column.ts';

export interface PadOptions {
  /** The length of all; that of the longest one unless it is given. */
  length?: number | undefined;
  value?: number | undefined;
  /** Where short ones are filled up: before or behind. */
  side?: 'pre' | 'post' | undefined;
  /** Where long ones lose what is too much. */
  truncate?: 'pre' | 'post' | undefined;
}

/** Sequences of one length, as a column of a dataset: (length), whole numbers as int32. */
export function pad(
  sequences: readonly ArrayLike<number>[],
  { length = longest(sequences), value = 0, side = 'post', truncate = 'post' }: PadOptions = {},
): Numbers {
  if (!Number.isInteger(length) || length < 1) {
    throw new RangeError(`Cannot pad to a length of ${length}: wanted a whole number from 1`);
  }
  const whole = Number.isInteger(value) && sequences.every(isWhole);
  const values = new (whole ? Int32Array : Float32Array)(sequences.length * length).fill(value);
  sequences.forEach((sequence, row) => {
    const kept = Math.min(sequence.length, length);
    const from = truncate === 'pre' ? sequence.length - kept : 0;
    const to = row * length + (side === 'pre' ? length - kept : 0);
    for (let i = 0; i < kept; i++) values[to + i] = sequence[from + i]!;
  });
  return { kind: 'numbers', values, shape: [length], scale: 1 };
}

const longest = (sequences: readonly ArrayLike<number>[]) =>
  sequences.reduce((most, { length }) => Math.max(most, length), 0);

const isWhole = (sequence: ArrayLike<number>) =>
  sequence instanceof Int32Array ||
  (!(sequence instanceof Float32Array) && Array.from(sequence).every(Number.isInteger));
