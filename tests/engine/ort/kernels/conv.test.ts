import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { type Rng, rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats, ints, type Numbers } from '../random.ts';
import { cases, counting, drawnWindows, firstChannels, given, sums } from './conv-cases.ts';

beforeAll(prepare);

type Image = tf.Tensor4D;
type Sizes = [number, number, number, number];

const random = rng('conv');
const channels = [1, 3, 5, 16];

function drawnCase(from: Rng, wishes: { dilated?: boolean; explicit?: boolean } = {}) {
  const windows = drawnWindows(from, wishes);
  const [inChannels, outChannels] = [from.pick(channels), from.pick(channels)];
  const x = floats(from, [windows.batch, ...windows.size, inChannels]);
  const filter = floats(from, [...windows.kernel, inChannels, outChannels]);
  return { ...windows, x, filter, outChannels };
}

describe('images', () => {
  test.each(cases(24))('windows of case %i', (at) => {
    const wishes = { dilated: at % 3 === 0, explicit: true };
    const { x, filter, strides, dilations, pad } = drawnCase(random.fork(at), wishes);
    againstCpu((a, b) => tf.conv2d(a as Image, b as Image, strides, pad, 'NHWC', dilations), [x, filter], sums);
  });

  test.each(cases(20))('gradients of case %i', (at) => {
    const { x, filter, strides, pad } = drawnCase(random.fork(`gradients ${at}`), { explicit: true });
    gradientsAgainstCpu((a, b) => tf.conv2d(a as Image, b as Image, strides, pad), [x, filter], sums);
  });

  test.each(cases(8))('channels first, case %i', (at) => {
    const { x, filter, strides, pad } = drawnCase(random.fork(`first ${at}`));
    const call = (a?: tf.Tensor, b?: tf.Tensor) => tf.conv2d(a as Image, b as Image, strides, pad, 'NCHW');
    againstCpu(call, [firstChannels(x), filter], sums);
    gradientsAgainstCpu(call, [firstChannels(x), filter], sums);
  });

  // Each has a way of its own: small images, large ones, few channels, single pixels.
  test.each([
    [6, 3, 16, 17],
    [17, 2, 16, 2],
    [33, 2, 16, 2],
    [34, 2, 3, 2],
    [12, 1, 20, 3],
  ])('of %i pixels, windows of %i, channels %i to %i', (size, kernel, inChannels, outChannels) => {
    const x = floats(random, [1, size, size, inChannels]);
    const filter = floats(random, [kernel, kernel, inChannels, outChannels]);
    for (const strides of [1, 2]) {
      const call = (a?: tf.Tensor, b?: tf.Tensor) => tf.conv2d(a as Image, b as Image, strides, 'same');
      againstCpu(call, [x, filter], sums);
      gradientsAgainstCpu(call, [x, filter], { within: [1e-5, 3e-4] });
    }
  });

  test.each(['floor', 'round', 'ceil'] as const)('sizes rounded by %s', (rounding) => {
    for (const size of [5, 6, 7, 8]) {
      const inputs = [floats(random, [1, size, size, 2]), floats(random, [3, 3, 2, 2])];
      againstCpu((a, b) => tf.conv2d(a as Image, b as Image, 3, 0, 'NHWC', 1, rounding), inputs, sums);
    }
  });

  test.each([[1, 3], [3, 1], [4, 1]])('windows of %i by %i, padding in one number', (height, width) => {
    // tensorflow.js counts the windows as if they were as wide as they are high.
    const inputs = [floats(random, [2, 6, 6, 2]), floats(random, [height, width, 2, 2])];
    const call = (a?: tf.Tensor, b?: tf.Tensor) => tf.conv2d(a as Image, b as Image, 1, 0);
    againstCpu(call, inputs, sums);
    gradientsAgainstCpu(call, inputs, sums);
  });

  test('in one dimension', () => {
    const inputs = [floats(random, [2, 9, 3]), floats(random, [4, 3, 5])];
    const call = (a?: tf.Tensor, b?: tf.Tensor) => tf.conv1d(a as tf.Tensor3D, b as tf.Tensor3D, 2, 'same');
    againstCpu(call, inputs, sums);
    gradientsAgainstCpu(call, inputs, sums);
  });

  test('no images at all, and whole numbers, are left to the plain backend', () => {
    const none = [given([0, 3, 3, 1], []), counting([2, 2, 1, 1])];
    againstCpu((a, b) => tf.conv2d(a as Image, b as Image, 1, 'valid'), none, { plain: ['Conv2D'] });
    const whole = [ints(random, [1, 4, 4, 1]), ints(random, [2, 2, 1, 1])];
    const attrs = { strides: 1, pad: 'valid', dataFormat: 'NHWC', dilations: 1 };
    againstCpu(
      (x, filter) => tf.engine().runKernel('Conv2D', { x: x!, filter: filter! }, attrs) as tf.Tensor,
      whole,
      { plain: ['Conv2D'] },
    );
  });
});

describe('what is fused', () => {
  test.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu'] as const)('%s', (activation) => {
    const call =
      (strides: [number, number], pad: 'same', dataFormat: 'NHWC' | 'NCHW') =>
      (x?: tf.Tensor, filter?: tf.Tensor, bias?: tf.Tensor) =>
        tf.fused.conv2d({
          x: x as Image,
          filter: filter as Image,
          strides,
          pad,
          dataFormat,
          activation,
          leakyreluAlpha: 0.3,
          ...(bias && { bias }),
        });
    for (const _ of cases(1)) {
      const { x, filter, strides, pad, outChannels } = drawnCase(random);
      const bias = floats(random, [outChannels]);
      againstCpu(call(strides, pad as 'same', 'NHWC'), [x, filter, bias], sums);
      againstCpu(call(strides, pad as 'same', 'NHWC'), [x, filter], sums);
      againstCpu(call(strides, pad as 'same', 'NCHW'), [firstChannels(x), filter, bias], sums);
    }
  });

  test('prelu, and a bias in another shape, are left to the plain backend', () => {
    const inputs = [floats(random, [1, 4, 4, 2]), floats(random, [2, 2, 2, 3]), floats(random, [3])];
    const left = { plain: ['FusedConv2D'] };
    const shared = { strides: 1, pad: 'valid' } as const;
    againstCpu(
      (x, filter, alpha) =>
        tf.fused.conv2d({
          ...shared,
          x: x as Image,
          filter: filter as Image,
          activation: 'prelu',
          preluActivationWeights: alpha!,
        }),
      inputs,
      left,
    );
    againstCpu(
      (x, filter, bias) =>
        tf.fused.conv2d({
          ...shared,
          x: x as Image,
          filter: filter as Image,
          bias: bias!,
        }),
      [...inputs.slice(0, 2), floats(random, [1, 1, 1, 3])],
      left,
    );
  });
});

describe('backwards, as a layer of its own', () => {
  test.each(cases(8))('case %i', (at) => {
    const from = random.fork(`transposed ${at}`);
    const { batch, size, filter, strides, pad, outChannels } = drawnCase(from);
    const large = [batch, ...size, filter.shape[2]!] as Sizes;
    const small = tf.backend_util.computeConv2DInfo(large, filter.shape as Sizes, strides, 1, pad).outShape;
    const call = (a?: tf.Tensor, b?: tf.Tensor) =>
      tf.conv2dTranspose(a as Image, b as Image, large, strides, pad);
    const inputs = [floats(from, [...small.slice(0, -1), outChannels]), filter];
    againstCpu(call, inputs, sums);
    gradientsAgainstCpu(call, inputs, sums);
  });
});

describe('volumes', () => {
  test.each(cases(6))('case %i', (at) => {
    const from = random.fork(`volumes ${at}`);
    const { batch, size, kernel, strides: wished, pad } = drawnWindows(from, { rank: 3 });
    // Wider steps than windows may begin inside the volume: those are left to the plain backend.
    const strides = wished.map((step, axis) => Math.min(step, kernel[axis]!));
    const inputs = [floats(from, [batch, ...size, 2]), floats(from, [...kernel, 2, 3])];
    const call = (a?: tf.Tensor, b?: tf.Tensor) =>
      tf.conv3d(a as tf.Tensor5D, b as tf.Tensor5D, strides as never, pad);
    againstCpu(call, inputs, sums);
    gradientsAgainstCpu(call, inputs, sums);
  });
});

// The numbers are those of tensorflow.js' own specifications.
describe('known results', () => {
  type Case = [name: string, x: Numbers, filter: Numbers, options: object, shape: number[], expected: number[]];
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
    ['high windows', counting([1, 4, 2, 1]), tall, { pad: 'same' }, [1, 4, 2, 1], [133, 66, 200, 102, 108, 58, 56, 58]],
    [
      'padding said for each side',
      counting([1, 4, 2, 1]),
      tall,
      { pad: [[0, 0], [1, 2], [0, 1], [0, 0]] },
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
    const { strides = 1, pad, format = 'NHWC' } = options as { strides?: number; pad: 'same'; format?: 'NHWC' };
    expectNumbers((a, b) => tf.conv2d(a as Image, b as Image, strides, pad, format), [x, filter], given(shape, expected));
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
