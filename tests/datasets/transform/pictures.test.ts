import { describe, expect, test } from '@jest/globals';
import { type Rng, rng, type Shape } from 'downhill/base';
import { tf } from 'downhill/engine';
import { numbers } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import type { Transform } from '../../../lib/datasets/reader/mapped.ts';
import { crop } from '../../../lib/datasets/transform/crop.ts';
import { flip } from '../../../lib/datasets/transform/flip.ts';
import { noise } from '../../../lib/datasets/transform/noise.ts';
import { shift } from '../../../lib/datasets/transform/shift.ts';

const picture = (shape: Shape) =>
  Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, i) => i + 1);

function run(transform: Transform, shape: Shape, random: Rng, from = picture(shape)): Float32Array {
  const made = transform.shape(shape);
  const to = new Float32Array(made.reduce((a, b) => a * b)).fill(Number.NaN);
  transform.run(from, to, shape, random);
  return to;
}

/** The part of a picture that begins at (top, left), by nested loops that look at each pixel. */
function looped(
  [h, w, c]: readonly [number, number, number],
  size: { height: number; width: number },
  top: number,
  left: number,
  fill: number,
) {
  const from = picture([h, w, c]);
  const made: number[] = [];
  for (let y = top; y < top + size.height; y++)
    for (let x = left; x < left + size.width; x++)
      for (let k = 0; k < c; k++)
        made.push(y < 0 || x < 0 || y >= h || x >= w ? fill : from[(y * w + x) * c + k]!);
  return made;
}

describe('a shift', () => {
  test('is one of those that nested loops give, and each of them comes', () => {
    const shape = [4, 3, 2] as const;
    const all = [-2, -1, 0, 1, 2].flatMap((top) =>
      [-2, -1, 0, 1, 2].map((left) => String(looped(shape, { height: 4, width: 3 }, top, left, -7))),
    );
    const random = rng('shift');
    const seen = new Set(
      Array.from({ length: 400 }, () => String(run(shift({ by: 2, fill: -7 }), shape, random))),
    );
    expect([...seen].sort()).toEqual(all.sort());
  });

  test('by more than the picture leaves nothing of it but where it stays', () => {
    const random = rng(1);
    for (let round = 0; round < 50; round++) {
      const made = run(shift({ by: 9 }), [2, 2], random);
      expect(made.every((value, i) => value === 0 || made.indexOf(value) === i)).toBe(true);
    }
  });
});

describe('a flip', () => {
  test('mirrors left and right as tf.reverse does, top and bottom as well', () => {
    const shape: [number, number, number] = [3, 4, 2];
    const reversed = (axis: number) =>
      tf.tidy(() => [...tf.reverse(tf.tensor3d(picture(shape), shape), axis).dataSync()]);
    expect([...run(flip({ chance: 1 }), shape, rng(0))]).toEqual(reversed(1));
    expect([...run(flip({ chance: 1, axis: 'vertical' }), shape, rng(0))]).toEqual(reversed(0));
    expect([...run(flip({ chance: 0 }), shape, rng(0))]).toEqual([...picture(shape)]);
    expect([...run(flip({ chance: 1 }), [2, 3], rng(0))]).toEqual([3, 2, 1, 6, 5, 4]);
  });

  test('comes as often as it is told to', () => {
    const random = rng('flips');
    const flipped = Array.from({ length: 2000 }, () => run(flip({ chance: 0.3 }), [1, 2], random)[0] === 2);
    // 600 of 2000; four standard deviations of the binomial are 82.
    expect(Math.abs(flipped.filter(Boolean).length - 600)).toBeLessThan(82);
  });
});

describe('a crop', () => {
  test('is one of those that nested loops give, margin included, and each of them comes', () => {
    const shape = [3, 4, 1] as const;
    const all = [-1, 0, 1, 2].flatMap((top) =>
      [-1, 0, 1, 2].map((left) => String(looped(shape, { height: 2, width: 3 }, top, left, 0))),
    );
    const random = rng('crop');
    const transform = crop({ height: 2, width: 3, margin: 1 });
    expect(transform.shape(shape)).toEqual([2, 3, 1]);
    const seen = new Set(Array.from({ length: 400 }, () => String(run(transform, shape, random))));
    expect([...seen].sort()).toEqual(all.sort());
  });

  test('in the centre draws nothing', () => {
    const made = run(crop({ height: 1, width: 2, place: 'centre' }), [3, 4], undefined as never);
    expect([...made]).toEqual([6, 7]);
  });
});

test('noise has the mean and the deviation that it is told to have', () => {
  const made = run(noise({ sd: 0.5 }), [10_000], rng('noise'), new Float32Array(10_000));
  const { mean, variance } = tf.moments(tf.tensor1d(made));
  // Four standard errors: 4 x 0.5 / 100 of the mean, 4 x 0.5 / sqrt(20,000) of the deviation.
  expect(Math.abs(mean.dataSync()[0]!)).toBeLessThan(0.02);
  expect(Math.abs(Math.sqrt(variance.dataSync()[0]!) - 0.5)).toBeLessThan(0.015);
});

test('each epoch has its own pictures, the same for the same seed, and what is stored stays', () => {
  const stored = picture([6, 5, 5, 1]);
  const plain = new Dataset({ name: 'pictures', X: numbers(stored, [5, 5, 1]) });
  const more = plain
    .map(shift({ by: 1 }))
    .map(flip())
    .map(crop({ height: 4, width: 4 }))
    .map(noise());
  expect(more.shape).toEqual([4, 4, 1]);
  const epochs = () => {
    const batches = more.batches(6, { rng: rng(5) });
    const made: number[][] = [];
    for (let epoch = 0; epoch < 2; epoch++) for (const { X } of batches) made.push([...X.dataSync()]);
    return made;
  };
  const [first, second] = epochs();
  expect(first).not.toEqual(second);
  expect(epochs()).toEqual([first, second]);
  expect(stored).toEqual(picture([6, 5, 5, 1]));
});

test.each<[string, () => unknown, string]>([
  [
    'no picture',
    () => shift().shape([784]),
    'Cannot shift examples of shape (784): wanted pictures, (height, width) or (height, width, channels)',
  ],
  ['half a pixel', () => shift({ by: 0.5 }), 'Cannot shift by 0.5 pixels: wanted a whole number from 0'],
  [
    'too much chance',
    () => flip({ chance: 2 }),
    'Cannot flip with a chance of 2: wanted a number from 0 to 1',
  ],
  [
    'an axis',
    () => flip({ axis: 'vertial' as 'vertical' }),
    'Cannot flip along "vertial": no such axis. Did you mean "vertical"? Known: horizontal, vertical',
  ],
  [
    'too large a crop',
    () => crop({ height: 3, width: 9 }).shape([4, 4]),
    'Cannot crop to a width of 9: wanted a whole number from 1 to 4, which pictures have with their margin',
  ],
  [
    'a negative noise',
    () => noise({ sd: -1 }),
    'Cannot add noise of standard deviation -1: wanted a number from 0',
  ],
])('%s is told in one sentence', (_, act, sentence) => {
  expect(act).toThrow(new RangeError(sentence));
});
