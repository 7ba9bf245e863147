import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { broadcastShapes } from 'downhill/base';

tf.env().set('IS_TEST', true); // keeps it from advertising its faster packages

// Every shape with up to three axes of size 1 to 3.
const sizes = [1, 2, 3];
const shapes = [
  [],
  ...sizes.map((a) => [a]),
  ...sizes.flatMap((a) => sizes.map((b) => [a, b])),
  ...sizes.flatMap((a) => sizes.flatMap((b) => sizes.map((c) => [a, b, c]))),
];

test('every pair of small shapes broadcasts as in tensorflow.js, or in neither', () => {
  let refused = 0;
  for (const a of shapes) {
    for (const b of shapes) {
      let wanted: number[] | undefined;
      try {
        wanted = tf.tidy(() => tf.zeros(a).add(tf.zeros(b)).shape);
      } catch {
        refused++;
      }
      if (wanted) expect(broadcastShapes(a, b)).toEqual(wanted);
      else expect(() => broadcastShapes(a, b)).toThrow(RangeError);
    }
  }
  expect(refused).toBeGreaterThan(0);
});

test('an axis without elements stays without elements', () => {
  expect(broadcastShapes([0, 3], [1, 3])).toEqual([0, 3]);
  expect(broadcastShapes([1], [0])).toEqual([0]);
});

test.each([
  [
    [2, 3],
    [3, 4],
    'Cannot broadcast (2, 3) with (3, 4): counted from the right, sizes 3 and 4 meet at place 1; ' +
      'they must be equal, or one of them 1',
  ],
  [
    [2, 1, 5],
    [3, 4, 5],
    'Cannot broadcast (2, 1, 5) with (3, 4, 5): counted from the right, sizes 2 and 3 meet at place 3; ' +
      'they must be equal, or one of them 1',
  ],
  [
    [2, 3],
    [2],
    'Cannot broadcast (2, 3) with (2): counted from the right, sizes 3 and 2 meet at place 1; ' +
      'they must be equal, or one of them 1. Try to reshape (2) to (2, 1)',
  ],
  [
    [8],
    [8, 28, 28],
    'Cannot broadcast (8) with (8, 28, 28): counted from the right, sizes 8 and 28 meet at place 1; ' +
      'they must be equal, or one of them 1. Try to reshape (8) to (8, 1, 1)',
  ],
])('%j with %j is refused with the sizes that clash and, where one helps, a reshape', (a, b, message) => {
  expect(() => broadcastShapes(a, b)).toThrow(new RangeError(message));
});
