import { describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset } from '../../../lib/datasets/dataset.ts';
import { minMaxScaler, standardScaler } from '../../../lib/datasets/transform/scale.ts';

// The third column is constant; test rows lie outside of what was fitted.
const train = new Dataset({
  name: 'train',
  X: numbers([5.5, 100, 7, 4.25, -20, 7, 6.75, 35, 7, 5, 0.5, 7, 8, 1000, 7], [3]),
  y: numbers([1, 3, 5, 7, 9]),
  features: ['a', 'b', 'c'],
});
const tested = new Dataset({ name: 'test', X: numbers([6, 50, 8, 0, 0, 7], [3]), y: numbers([11, 1]) });

const expectClose = (found: number[][], wanted: number[][]) =>
  found.flat().forEach((value, i) => {
    expect(value).toBeCloseTo(wanted.flat()[i]!, 6);
  });

describe('a standard scaler', () => {
  test('agrees with StandardScaler of scikit-learn 1.9.1, fitted on the train rows', () => {
    const scaler = standardScaler(train);
    expect([...scaler.offset].map((mean) => mean.toFixed(12))).toEqual(
      [5.9, 223.1, 7].map((mean) => mean.toFixed(12)),
    );
    [1.3285330255586423, 390.5783404132902, 1].forEach((sd, i) => {
      expect(scaler.divisor[i]).toBeCloseTo(sd, 12);
    });
    expectClose(scaler(tested).toArrays().X, [
      [0.07527099294949788, -0.443188938272497, 1],
      [-4.440988584020391, -0.5712042295123864, 0],
    ]);
    expect(scaler(train).features).toEqual(['a', 'b', 'c']);
  });

  test('leaves mean 0 and variance 1 by tf.moments, feature by feature and channel by channel', () => {
    const random = rng('pictures');
    const X = numbers(
      Float32Array.from({ length: 40 * 12 }, (_, i) => random.normal(i % 3, 1 + (i % 2))),
      [2, 2, 3],
    );
    const pictures = new Dataset({ name: 'pictures', X });
    const moments = (per: 'feature' | 'channel' | 'all', axes: number[]) =>
      tf.tidy(() => {
        const { mean, variance } = tf.moments(standardScaler(pictures, { per })(pictures).tensors().X, axes);
        return [...mean.dataSync(), ...Array.from(variance.dataSync(), (value) => value - 1)];
      });
    const found = [
      ...moments('feature', [0]),
      ...moments('channel', [0, 1, 2]),
      ...moments('all', [0, 1, 2, 3]),
    ];
    expect(found.length).toBe(24 + 6 + 2);
    for (const value of found) expect(Math.abs(value)).toBeLessThan(1e-5);
  });

  test('makes 0 of a constant number, also of one that has no exact float', () => {
    const constant = new Dataset({ name: 'constant', X: numbers(new Float32Array(1000).fill(0.1)) });
    expect(new Set(standardScaler(constant)(constant).toArrays().X.flat())).toEqual(new Set([0]));
    expect(new Set(minMaxScaler(constant)(constant).toArrays().X.flat())).toEqual(new Set([0]));
  });

  test('is not moved by what it scales: no test row moves the mean', () => {
    const scaler = standardScaler(train);
    const before = [...scaler.offset, ...scaler.divisor];
    scaler(tested).toArrays();
    expect([...scaler.offset, ...scaler.divisor]).toEqual(before);
    const both = standardScaler(train.concat(tested));
    expect([...both.offset]).not.toEqual([...scaler.offset]);
  });

  test('leaves missing numbers out and lets them be missing', () => {
    const gaps = new Dataset({
      name: 'gaps',
      X: numbers([1, Number.NaN, 3, Number.NaN], [2]),
      allowNaN: true,
    });
    expect(standardScaler(gaps)(gaps).toArrays().X).toEqual([
      [-1, Number.NaN],
      [1, Number.NaN],
    ]);
  });

  test('scales the target where it is told to', () => {
    const scaler = standardScaler(train, { column: 'y' });
    const scaled = scaler(tested).toArrays();
    [6 / Math.sqrt(8), -4 / Math.sqrt(8)].forEach((wanted, i) => {
      expect(scaled.y[i]).toBeCloseTo(wanted, 6);
    });
    expect(scaled.X).toEqual(tested.toArrays().X);
  });
});

test('a min-max scaler agrees with MinMaxScaler of scikit-learn 1.9.1', () => {
  expectClose(minMaxScaler(train)(tested).toArrays().X, [
    [0.4666666666666668, 0.06862745098039216, 1],
    [-1.1333333333333333, 0.0196078431372549, 0],
  ]);
});

test('examples of another shape, and texts, are told', () => {
  const narrow = new Dataset({ name: 'narrow', X: numbers([1, 2], [2]) });
  expect(() => standardScaler(train)(narrow)).toThrow(
    new RangeError('Cannot scale examples of shape (2): standardScaler was fitted to (3)'),
  );
  expect(() => minMaxScaler(new Dataset({ name: 'words', X: texts(['a']) }))).toThrow(
    new TypeError(
      'Cannot fit minMaxScaler to X of "words": it holds texts; wanted numbers. Try tokenize first',
    ),
  );
});
