import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { randn } from '../../../lib/nn/matrix.ts';
import { maskedMean, meanOverTime } from '../../../lib/nn/recurrent/masked-mean.ts';
import { expectClose } from '../close.ts';

const X = [
  [1, 2],
  [3, 6],
  [100, 100],
];

test('rows of padding do not count', () => {
  expect(maskedMean(X, [1, 1, 0])).toEqual([2, 4]);
  expect(maskedMean(X, [0, 1, 0])).toEqual([3, 6]);
});

test('of nothing but padding it is zeros', () => {
  expect(maskedMean(X, [0, 0, 0])).toEqual([0, 0]);
});

test('that of a batch is that of each example', () => {
  const masks = [
    [1, 1, 0],
    [0, 0, 0],
    [1, 1, 1],
  ];
  const Xs = masks.map((_, n) => randn(3, 2, rng(n)));
  const found = meanOverTime(tf.tensor3d(Xs), tf.tensor2d(masks));
  expectClose(
    found.arraySync(),
    Xs.map((one, n) => maskedMean(one, masks[n]!)),
    1e-6,
  );
});

test('masks that do not fit are told', () => {
  expect(() => maskedMean(X, [1, 0])).toThrow(
    new RangeError('Cannot take a masked mean of 3 rows with a mask of 2: wanted one number for each row'),
  );
  expect(() => meanOverTime(tf.zeros([2, 3, 4]), tf.zeros([2, 4]))).toThrow(
    new RangeError(
      'Cannot take a mean over time of (2, 3, 4) with a mask of (2, 4): wanted (batch, time, features) and (batch, time)',
    ),
  );
});
