import { expect, test } from '@jest/globals';
import { pad } from '../../../lib/datasets/transform/pad.ts';

const rows = ({ values, shape }: ReturnType<typeof pad>) =>
  Array.from({ length: values.length / shape[0]! }, (_, i) => [
    ...values.slice(i * shape[0]!, (i + 1) * shape[0]!),
  ]);

const sequences = [[1], [1, 2, 3], [], [1, 2, 3, 4, 5]];

// Keras 3.15.1: pad_sequences(sequences, maxlen=3, padding=side, truncating=truncate).
test.each([
  [
    'pre',
    'pre',
    [
      [0, 0, 1],
      [1, 2, 3],
      [0, 0, 0],
      [3, 4, 5],
    ],
  ],
  [
    'pre',
    'post',
    [
      [0, 0, 1],
      [1, 2, 3],
      [0, 0, 0],
      [1, 2, 3],
    ],
  ],
  [
    'post',
    'pre',
    [
      [1, 0, 0],
      [1, 2, 3],
      [0, 0, 0],
      [3, 4, 5],
    ],
  ],
  [
    'post',
    'post',
    [
      [1, 0, 0],
      [1, 2, 3],
      [0, 0, 0],
      [1, 2, 3],
    ],
  ],
] as const)('filled %s and cut %s as Keras does it', (side, truncate, wanted) => {
  expect(rows(pad(sequences, { length: 3, side, truncate }))).toEqual(wanted);
});

test('the longest gives the length where none is given, and any value may fill', () => {
  expect(rows(pad(sequences, { value: 9 }))).toEqual([
    [1, 9, 9, 9, 9],
    [1, 2, 3, 9, 9],
    [9, 9, 9, 9, 9],
    [1, 2, 3, 4, 5],
  ]);
});

test('whole numbers are int32, others float32', () => {
  expect(pad([Int32Array.of(1, 2)]).values).toEqual(Int32Array.of(1, 2));
  expect(pad([[1, 0.5]]).values).toEqual(Float32Array.of(1, 0.5));
  expect(pad([Float32Array.of(1)]).values).toEqual(Float32Array.of(1));
});

test('no length to pad to is told', () => {
  expect(() => pad([[]])).toThrow(
    new RangeError('Cannot pad to a length of 0: wanted a whole number from 1'),
  );
});
