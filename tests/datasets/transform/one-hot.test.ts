import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { numbers } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { oneHot } from '../../../lib/datasets/transform/one-hot.ts';
import { table } from '../core/made.ts';

test('labels are the vectors of tf.oneHot, and counts and splits still know the classes', () => {
  const all = table(30, { classes: 4 });
  const hot = oneHot(all);
  for (const { y } of hot.batches(30)) {
    expect([y.dtype, y.shape]).toEqual(['float32', [30, 4]]);
    expect(y.arraySync()).toEqual(
      tf.tidy(() => tf.oneHot(tf.tensor1d(all.labels(), 'int32'), 4).arraySync()),
    );
  }
  expect(hot.labels()).toEqual(all.labels());
  expect(hot.describe().counts).toEqual(all.describe().counts);
  expect(hot.split().test.labels()).toEqual(all.split().test.labels());
});

test('tokens become (length, depth), as tf.oneHot has them', () => {
  const random = rng('tokens');
  const tokens = Int32Array.from({ length: 12 }, () => random.int(5));
  const all = oneHot(new Dataset({ name: 'tokens', X: numbers(tokens, [4]) }), { column: 'X', depth: 5 });
  expect(all.toArrays({ nested: true }).X).toEqual(
    tf.tidy(() => tf.oneHot(tf.tensor2d(tokens, [3, 4], 'int32'), 5).arraySync()),
  );
});

test('what has no classes, and labels beyond the depth, are told', () => {
  const plain = new Dataset({ name: 'plain', X: numbers([1]), y: numbers([7]) });
  expect(() => oneHot(plain)).toThrow(
    new RangeError(
      'Cannot one-hot y of "plain": it has no classes; wanted a whole number from 1. Try oneHot(dataset, { depth: 10 })',
    ),
  );
  expect(() => oneHot(plain, { depth: 0.5 })).toThrow(
    new RangeError(
      'Cannot one-hot y of "plain": the depth is 0.5; wanted a whole number from 1. Try oneHot(dataset, { depth: 10 })',
    ),
  );
  expect(() => oneHot(plain, { depth: 7 }).at(0)).toThrow(
    new RangeError('Cannot one-hot 7: wanted a whole number from 0 to 6'),
  );
});
