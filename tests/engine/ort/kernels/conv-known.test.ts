import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { expectNumbers, prepare } from '../against-cpu.ts';
import type { Numbers } from '../random.ts';
import { counting, given } from './conv-cases.ts';

beforeAll(prepare);

type Image = tf.Tensor4D;

// The numbers are those of tensorflow.js' own specifications.
describe('known results', () => {
  type Case = [
    name: string,
    x: Numbers,
    filter: Numbers,
    options: object,
    shape: number[],
    expected: number[],
  ];
  const cycled = (shape: number[]): Numbers => {
    const { values } = counting(shape);
    return given(
      shape,
      values.map((value) => (value - 1) % 5),
    );
  };
  const square = given([2, 2, 1, 1], [3, 1, 5, 0]);
  const tall = given([4, 2, 1, 1], [3, 1, 5, 0, 2, 7, 8, 9]);
  const known: Case[] = [
    [
      'every second pixel',
      given([1, 4, 4, 1], [10, 30, 50, 70, 20, 40, 60, 80, -10, -30, -50, -70, -20, -40, -60, -80]),
      given([1, 1, 1, 3], [1, 0.5, 1]),
      { strides: 2, pad: 'same' },
      [1, 2, 2, 3],
      [10, 5, 10, 50, 25, 50, -10, -5, -10, -50, -25, -50],
    ],
    [
      'single pixels of two channels',
      counting([2, 2, 2, 2]),
      given([1, 1, 2, 2], [-1, 1, -2, 0.5]),
      { pad: 0 },
      [2, 2, 2, 2],
      [-5, 2, -11, 5, -17, 8, -23, 11, -29, 14, -35, 17, -41, 20, -47, 23],
    ],
    [
      'two channels into one',
      given([1, 3, 3, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90]),
      given([2, 2, 2, 1], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]),
      { pad: 'valid' },
      [1, 2, 2, 1],
      [25.6, 53.5, 157, 220.9],
    ],
    [
      'high windows',
      counting([1, 4, 2, 1]),
      tall,
      { pad: 'same' },
      [1, 4, 2, 1],
      [133, 66, 200, 102, 108, 58, 56, 58],
    ],
    [
      'padding said for each side',
      counting([1, 4, 2, 1]),
      tall,
      {
        pad: [
          [0, 0],
          [1, 2],
          [0, 1],
          [0, 0],
        ],
      },
      [1, 4, 2, 1],
      [133, 66, 200, 102, 108, 58, 56, 58],
    ],
    ['square windows', counting([1, 2, 2, 1]), square, { pad: 'same' }, [1, 2, 2, 1], [20, 26, 13, 12]],
    ['no padding', counting([1, 2, 2, 1]), square, { pad: 0 }, [1, 1, 1, 1], [20]],
    [
      'two images, channels first',
      counting([2, 1, 2, 2]),
      square,
      { pad: 'same', format: 'NCHW' },
      [2, 1, 2, 2],
      [20, 26, 13, 12, 56, 58, 29, 24],
    ],
    [
      'two channels first',
      counting([1, 2, 2, 2]),
      given([2, 2, 2, 1], [3, 1, 5, 0, 0, 5, 1, 3]),
      { pad: 'same', format: 'NCHW' },
      [1, 1, 2, 2],
      [81, 52, 36, 20],
    ],
    [
      'two images of two channels first',
      given([2, 2, 2, 2], [1, 3, 5, 7, 2, 4, 6, 8, 9, 11, 13, 15, 10, 12, 14, 16]),
      given([1, 1, 2, 2], [-1, 1, -2, 0.5]),
      { pad: 'same', format: 'NCHW' },
      [2, 2, 2, 2],
      [-5, -11, -17, -23, 2, 5, 8, 11, -29, -35, -41, -47, 14, 17, 20, 23],
    ],
    [
      'sixteen channels, every second window',
      cycled([1, 8, 8, 16]),
      cycled([3, 3, 16, 1]),
      { strides: 2, pad: 'same' },
      [1, 4, 4, 1],
      [854, 431, 568, 382, 580, 427, 854, 288, 431, 568, 580, 289, 285, 570, 285, 258],
    ],
    [
      'three channels into four',
      cycled([1, 8, 8, 3]),
      cycled([3, 3, 3, 4]),
      { strides: 2, pad: 'same' },
      [1, 4, 4, 4],
      [
        104, 125, 126, 102, 133, 126, 104, 57, 137, 102, 57, 112, 64, 40, 76, 92, 116, 53, 110, 142, 50, 104,
        133, 137, 104, 125, 126, 102, 83, 88, 78, 33, 133, 126, 104, 57, 137, 102, 57, 112, 116, 53, 110, 142,
        37, 76, 100, 99, 33, 68, 83, 88, 70, 83, 76, 64, 92, 88, 64, 40, 51, 44, 27, 50,
      ],
    ],
  ];

  test.each(known)('%s', (_, x, filter, options, shape, expected) => {
    const {
      strides = 1,
      pad,
      format = 'NHWC',
    } = options as { strides?: number; pad: 'same'; format?: 'NHWC' };
    expectNumbers(
      (a, b) => tf.conv2d(a as Image, b as Image, strides, pad, format),
      [x, filter],
      given(shape, expected),
    );
  });

  const gradients: [string, 'NHWC' | 'NCHW', number[]][] = [
    ['last', 'NHWC', [2, 3, 3, 1]],
    ['first', 'NCHW', [2, 1, 3, 3]],
  ];
  test.each(gradients)('gradients, channels %s', (_, format, shape) => {
    const { values: image } = counting([9]);
    const change = given(format === 'NHWC' ? [2, 2, 2, 1] : [2, 1, 2, 2], [3, 1, 2, 0, 3, 1, 2, 0]);
    const inputs = [change, given(shape, [...image, ...image]), given([2, 2, 1, 1], [1, 1, 1, 1])];
    const gradient =
      (at: number) =>
      (dy?: tf.Tensor, ...tensors: tf.Tensor[]) =>
        tf.tidy(() => tf.grads((a, b) => tf.conv2d(a as Image, b as Image, 1, 0, format))(tensors, dy)[at]!);
    const dx = [3, 4, 1, 5, 6, 1, 2, 2, 0];
    expectNumbers(gradient(0), inputs, given(shape, [...dx, ...dx]));
    expectNumbers(gradient(1), inputs, given([2, 2, 1, 1], [26, 38, 62, 74]));
  });
});
