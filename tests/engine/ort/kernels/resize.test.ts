import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats, ints } from '../random.ts';
import { cases, counting, given } from './conv-cases.ts';

beforeAll(prepare);

type Image = tf.Tensor4D;

const random = rng('resize');
const ways = [
  ['bilinear', tf.image.resizeBilinear, 'ResizeBilinear'],
  ['nearest', tf.image.resizeNearestNeighbor, 'ResizeNearestNeighbor'],
] as const;
const centres = [
  [false, false],
  [true, false],
  [false, true],
] as const;

describe.each(ways)('%s', (name, resize, kernel) => {
  test.each(cases(4))('case %i', (at) => {
    const from = random.fork(`${name} ${at}`);
    const size = [1 + from.int(6), 1 + from.int(6)] as [number, number];
    const x = floats(from, [1 + from.int(2), 1 + from.int(6), 1 + from.int(6), from.pick([1, 3])]);
    for (const [align, half] of centres) {
      againstCpu((a) => resize(a as Image, size, align, half), [x], { within: [1e-5, 1e-5] });
    }
  });

  // Tensorflow.js' own takes height and width for each other, and for `nearest` images of a batch too.
  test.each(cases(4))('gradient of case %i', (at) => {
    const from = random.fork(`${name} gradient ${at}`);
    const side = 1 + from.int(6);
    const x = floats(from, [name === 'nearest' ? 1 : 2, side, side, 2]);
    const size = [1 + from.int(8), 1 + from.int(8)] as [number, number];
    for (const [align, half] of centres) {
      gradientsAgainstCpu((a) => resize(a as Image, size, align, half), [x], { within: [1e-5, 1e-5] });
    }
  });

  test('gradients of images that are not square, several of them', () => {
    const gradient = (dy?: tf.Tensor, x?: tf.Tensor) =>
      tf.grad((a) => resize(a as Image, [4, 6], false))(x!, dy);
    const nine = (value: number) => new Array(6).fill(value);
    const twice = given([2, 4, 6, 1], new Array(48).fill(1));
    const expected =
      name === 'nearest'
        ? [...nine(4), ...nine(4)]
        : [3, 3, 4.5, 3, 3, 4.5].map((_, at) => [2.25, 3, 3.75, 3.75, 5, 6.25][at]!);
    const all = name === 'nearest' ? expected : [...expected, ...expected];
    expectNumbers(gradient, [twice, counting([2, 2, 3, 1])], given([2, 2, 3, 1], all));
  });

  test('whole numbers are left to the plain backend', () => {
    againstCpu((a) => resize(a as Image, [4, 5]), [ints(random, [1, 2, 3, 2])], { plain: [kernel] });
  });
});

// The numbers are those of tensorflow.js' own specifications.
describe('known results', () => {
  const two = given([2, 2, 1], [2, 2, 4, 4]);
  test.each([
    [
      'bilinear',
      tf.image.resizeBilinear,
      two,
      [3, 3],
      false,
      false,
      [2, 2, 2, 10 / 3, 10 / 3, 10 / 3, 4, 4, 4],
    ],
    ['bilinear, corners', tf.image.resizeBilinear, two, [3, 3], true, false, [2, 2, 2, 3, 3, 3, 4, 4, 4]],
    ['bilinear, centres', tf.image.resizeBilinear, two, [3, 3], false, true, [2, 2, 2, 3, 3, 3, 4, 4, 4]],
    ['nearest', tf.image.resizeNearestNeighbor, two, [3, 3], false, false, [2, 2, 2, 2, 2, 2, 4, 4, 4]],
    [
      'nearest, corners',
      tf.image.resizeNearestNeighbor,
      two,
      [3, 3],
      true,
      false,
      [2, 2, 2, 4, 4, 4, 4, 4, 4],
    ],
    [
      'nearest, centres',
      tf.image.resizeNearestNeighbor,
      counting([2, 2, 1]),
      [2, 5],
      false,
      true,
      [1, 1, 2, 2, 2, 3, 3, 4, 4, 4],
    ],
    [
      'nearest, smaller',
      tf.image.resizeNearestNeighbor,
      counting([3, 3, 1]),
      [2, 2],
      false,
      true,
      [1, 3, 7, 9],
    ],
  ] as const)('%s', (_, resize, x, size, align, half, expected) => {
    expectNumbers(
      (a) => resize(a as tf.Tensor3D, [...size] as [number, number], align, half),
      [x],
      given([...size, 1], [...expected]),
    );
  });
});
