import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { largestDifference } from '../../lib/base/index.ts';

test('the largest difference is found with its place', () => {
  expect(
    largestDifference(
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 2.5],
        [3, 3],
      ],
    ),
  ).toEqual({ value: 1, place: '[1][1]' });
  expect(largestDifference(tf.tensor1d([1, 2]), Float32Array.of(1, 4))).toEqual({ value: 2, place: '[1]' });
  expect(largestDifference(5, 5)).toEqual({ value: 0, place: '' });
});

test('NaN beside NaN is none, beside a number it is infinite', () => {
  expect(largestDifference([Number.NaN], [Number.NaN]).value).toBe(0);
  expect(largestDifference([0, Number.NaN], [0, 1])).toEqual({
    value: Number.POSITIVE_INFINITY,
    place: '[1]',
  });
  expect(largestDifference(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY).value).toBe(0);
});

test('arrays of different shapes and other things are refused', () => {
  expect(() => largestDifference([[1, 2]], [[1]])).toThrow(
    'Cannot compare 2 elements with 1 at [0]: wanted two arrays of one shape',
  );
  expect(() => largestDifference([1], ['1'])).toThrow(
    'Cannot compare number with string at [0]: wanted numbers in both',
  );
  expect(() => largestDifference([1], null)).toThrow(
    'Cannot compare an array with null: wanted numbers in both',
  );
});
