import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { noise } from '../../../lib/datasets/transform/noise.ts';
import { table } from './made.ts';

test('tensors are those of the arrays, and the arrays those of nested loops', () => {
  const all = new Dataset({
    name: 'cubes',
    X: numbers(
      Float32Array.from({ length: 5 * 12 }, (_, i) => i),
      [2, 3, 2],
    ),
    y: numbers([0.5, 1, 1.5, 2, 2.5]),
  }).select([4, 0, 2]);
  const looped = [4, 0, 2].map((row) =>
    [0, 1].map((a) => [0, 1, 2].map((b) => [0, 1].map((c) => row * 12 + a * 6 + b * 2 + c))),
  );
  expect(all.toArrays({ nested: true })).toEqual({ X: looped, y: [2.5, 0.5, 1.5] });
  const before = tf.memory().numTensors;
  const { X, y } = all.tensors();
  expect(X.shape).toEqual([3, 2, 3, 2]);
  expect(X.arraySync()).toEqual(looped);
  expect(y.arraySync()).toEqual([2.5, 0.5, 1.5]);
  tf.dispose([X, y]);
  expect(tf.memory().numTensors).toBe(before);
});

test('random transforms give the same each time that one looks', () => {
  const noisy = table(6).map(noise());
  expect(noisy.toArrays()).toEqual(noisy.toArrays());
  expect(noisy.at(3)).toEqual(noisy.at(3));
  expect(noisy.at(3).X).not.toEqual(noisy.at(4).X.map((value) => value - 10));
});

test('the frame has a column for each feature, classes by their names, and the rows of the view', async () => {
  const flowers = new Dataset({
    name: 'flowers',
    X: numbers([5.5, 3.5, 4.75, 3, 6, 2.25], [2]),
    y: numbers(Uint8Array.of(0, 1, 1)),
    classes: ['constructor', ''],
    features: ['sepal', 'y'],
    extra: { place: texts(['a', 'b', 'c']), at: numbers([1, 2, 3, 4, 5, 6], [2]) },
  });
  const frame = await flowers.select([2, 0]).frame();
  expect(frame.columns).toEqual(['sepal', 'y', 'y_2', 'place', 'at0', 'at1']);
  expect(frame.values).toEqual([
    [6, 2.25, '', 'c', 5, 6],
    [5.5, 3.5, 'constructor', 'a', 1, 2],
  ]);
});

test('pictures make no table', async () => {
  const pictures = new Dataset({ name: 'pictures', X: numbers([1, 2, 3, 4], [2, 2, 1]) });
  await expect(pictures.frame()).rejects.toEqual(
    new RangeError(
      'Cannot make a table of "pictures": examples of X have the shape (2, 2, 1); wanted one axis at most. Try toArrays()',
    ),
  );
});

test('a shuffle without rng is the same each time', () => {
  expect(table(30).shuffle().toArrays()).toEqual(table(30).shuffle(rng(0)).toArrays());
});
