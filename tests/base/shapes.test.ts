import { expect, test } from '@jest/globals';
import { sameShape, shapeText, sizeOf } from 'downhill/base';

test('a shape is written as its sizes in brackets, with ? for a size not known yet', () => {
  expect(shapeText([2, 3])).toBe('(2, 3)');
  expect(shapeText([784])).toBe('(784)');
  expect(shapeText([])).toBe('()');
  expect(shapeText([null, 28, 28, 1])).toBe('(?, 28, 28, 1)');
});

test('the number of elements is the product of the sizes, 1 for a single value', () => {
  expect(sizeOf([60_000, 28, 28])).toBe(47_040_000);
  expect(sizeOf([5, 0])).toBe(0);
  expect(sizeOf([])).toBe(1);
});

test('shapes are the same when sizes and order agree', () => {
  expect(sameShape([2, 3], [2, 3])).toBe(true);
  expect(sameShape([], [])).toBe(true);
  expect(sameShape([2, 3], [3, 2])).toBe(false);
  expect(sameShape([2, 3], [2, 3, 1])).toBe(false);
  expect(sameShape([2, 3, 1], [2, 3])).toBe(false);
});
