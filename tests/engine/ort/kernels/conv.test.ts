import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { type Rng, rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats, ints } from '../random.ts';
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
    againstCpu(
      (a, b) => tf.conv2d(a as Image, b as Image, strides, pad, 'NHWC', dilations),
      [x, filter],
      sums,
    );
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

  test('the gradient for a filter of an image whose windows side by side would not fit', () => {
    const [side, kernel, few] = [600, 5, random.fork('large')];
    const out = side - kernel + 1;
    const bits = (count: number) => Array.from({ length: count }, () => few.int(2));
    const [x, dy] = [bits(side * side), bits(out * out)];
    const expected = Array.from({ length: kernel ** 2 }, (_, place) => {
      const from = Math.floor(place / kernel) * side + (place % kernel);
      let sum = 0;
      for (let row = 0; row < out; row++) {
        for (let at = 0; at < out; at++) sum += x[from + row * side + at]! * dy[row * out + at]!;
      }
      return sum;
    });
    const attrs = { strides: 1, pad: 'valid', dataFormat: 'NHWC', filterShape: [kernel, kernel, 1, 1] };
    expectNumbers(
      (a, d) => tf.engine().runKernel('Conv2DBackpropFilter', { x: a!, dy: d! }, attrs) as tf.Tensor,
      [given([1, side, side, 1], x), given([1, out, out, 1], dy)],
      given([kernel, kernel, 1, 1], expected),
    );
  });

  test.each(['floor', 'round', 'ceil'] as const)('sizes rounded by %s', (rounding) => {
    for (const size of [5, 6, 7, 8]) {
      const inputs = [floats(random, [1, size, size, 2]), floats(random, [3, 3, 2, 2])];
      againstCpu((a, b) => tf.conv2d(a as Image, b as Image, 3, 0, 'NHWC', 1, rounding), inputs, sums);
    }
  });

  test.each([
    [1, 3],
    [3, 1],
    [4, 1],
  ])('windows of %i by %i, padding in one number', (height, width) => {
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
