import { expect, test } from '@jest/globals';
import { numbers, texts } from '../../../lib/datasets/column.ts';
import { Dataset, type DatasetParts } from '../../../lib/datasets/dataset.ts';

const X = numbers([1, 2, 3, 4, 5, 6], [2]);

function refusal(parts: Partial<DatasetParts>): string {
  try {
    new Dataset({ name: 'odd', X, ...parts });
  } catch (error) {
    return String(error);
  }
  return 'taken';
}

test.each<[string, Partial<DatasetParts>, string]>([
  ['too few labels', { y: numbers([1, 2]) }, 'X has 3 examples and y has 2; wanted as many of both'],
  [
    'too many names',
    { extra: { who: texts(['a', 'b', 'c', 'd']) } },
    'X has 3 examples and who has 4; wanted as many of both',
  ],
  [
    'an empty file',
    { X: numbers([], [2]) },
    'it has no examples; wanted one or more. Look whether its file is empty',
  ],
  ['no texts', { X: texts([]) }, 'it has no examples; wanted one or more. Look whether its file is empty'],
  [
    'another y',
    { extra: { y: numbers([1, 2, 3]) } },
    'a further column is called "y", which has its own place in a dataset; try another name',
  ],
  [
    'too few features',
    { features: ['a'] },
    'it names 1 features and its examples have the shape (2); wanted 2 names',
  ],
  [
    'features of texts',
    { X: texts(['a', 'b', 'c']), features: ['a'] },
    'it names 1 features and its examples are texts; wanted 0 names',
  ],
  ['classes without y', { classes: ['a'] }, 'it names classes and has no y; wanted a label for each example'],
  [
    'labels that are texts',
    { y: texts(['a', 'b', 'a']), classes: ['a', 'b'] },
    'its labels are texts; wanted the numbers of classes. Try labels.map((label) => classes.indexOf(label))',
  ],
  [
    'labels of a shape',
    { y: X, classes: ['a'] },
    'its labels have the shape (2); wanted one whole number for each example',
  ],
  [
    'scaled labels',
    { y: numbers([0, 1, 0], [], { scale: 2 }), classes: ['a'] },
    'its labels have the scale 2; wanted one whole number for each example',
  ],
  [
    'a label that counts from 1',
    { y: numbers(Uint8Array.of(1, 2, 3)), classes: ['a', 'b', 'c'] },
    'example 2 has the label 3; wanted a whole number from 0 to 2, for there are 3 classes. Look whether labels count from 0',
  ],
  [
    'a label below 0',
    { y: numbers(Int32Array.of(0, -1, 0)), classes: ['a', 'b'] },
    'example 1 has the label -1; wanted a whole number from 0 to 1, for there are 2 classes. Look whether labels count from 0',
  ],
  [
    'a huge label',
    { y: numbers(Int32Array.of(2 ** 31 - 1, 0, 0)), classes: ['a'] },
    'example 0 has the label 2147483647; wanted 0, for there is 1 class. Look whether labels count from 0',
  ],
  [
    'half a label',
    { y: numbers([0, 0.5, 0]), classes: ['a', 'b'] },
    'example 1 has the label 0.5; wanted a whole number from 0 to 1, for there are 2 classes. Look whether labels count from 0',
  ],
  [
    'a label that is no number',
    { y: numbers([0, Number.NaN, 0]), classes: ['a', 'b'] },
    'example 1 has the label NaN; wanted a whole number from 0 to 1, for there are 2 classes. Look whether labels count from 0',
  ],
  [
    'NaN in X',
    { X: numbers([1, 2, 3, Number.NaN, 5, 6], [2]) },
    'X is NaN in example 1; wanted finite numbers. Leave the example out, put a number in its place, or pass allowNaN: true',
  ],
  [
    'an infinite feature',
    { X: numbers([1, 2, 3, 4, 5, Number.NEGATIVE_INFINITY], [2]), features: ['alcohol', 'ash'] },
    'the feature "ash" is -Infinity in example 2; wanted finite numbers. Leave the example out, put a number in its place, or pass allowNaN: true',
  ],
  [
    'NaN in a target',
    { y: numbers([1, 2, Number.NaN]) },
    'y is NaN in example 2; wanted finite numbers. Leave the example out, put a number in its place, or pass allowNaN: true',
  ],
])('%s: told in one sentence', (_, parts, why) => {
  expect(refusal(parts)).toBe(`RangeError: Cannot make the dataset "odd": ${why}`);
});

test('missing numbers are taken where they are allowed', () => {
  expect(refusal({ X: numbers([1, Number.NaN, 3], []), allowNaN: true })).toBe('taken');
});
