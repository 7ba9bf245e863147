import { beforeAll, describe, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs-core';
import { type Rng, rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { floats } from '../random.ts';
import { cases, drawnWindows, given, sums } from './conv-cases.ts';

beforeAll(prepare);

type Image = tf.Tensor4D;
type Sizes = [number, number, number, number];

const random = rng('depthwise');

function drawnCase(from: Rng, wishes: { dilated?: boolean; explicit?: boolean }) {
  const windows = drawnWindows(from, wishes);
  const [inChannels, times] = [from.pick([1, 3, 5, 16]), from.pick([1, 1, 2, 3])];
  const x = floats(from, [windows.batch, ...windows.size, inChannels]);
  const filter = floats(from, [...windows.kernel, inChannels, times]);
  return { ...windows, x, filter, outChannels: inChannels * times };
}

test.each(cases(12))('windows of case %i', (at) => {
  const { x, filter, strides, dilations, pad } = drawnCase(random.fork(at), {
    dilated: at % 3 === 0,
    explicit: true,
  });
  const call = (a?: tf.Tensor, b?: tf.Tensor) =>
    tf.depthwiseConv2d(a as Image, b as Image, strides, pad, 'NHWC', dilations);
  againstCpu(call, [x, filter], sums);
});

test.each(cases(12))('gradients of case %i', (at) => {
  const { x, filter, strides, pad } = drawnCase(random.fork(`gradients ${at}`), { explicit: true });
  gradientsAgainstCpu((a, b) => tf.depthwiseConv2d(a as Image, b as Image, strides, pad), [x, filter], sums);
});

test.each(['linear', 'relu', 'sigmoid'] as const)('with a bias and %s', (activation) => {
  const { x, filter, strides, pad, outChannels } = drawnCase(random, {});
  const call = (a?: tf.Tensor, b?: tf.Tensor, bias?: tf.Tensor) =>
    tf.fused.depthwiseConv2d({
      x: a as Image,
      filter: b as Image,
      strides,
      pad,
      activation,
      ...(bias && { bias }),
    });
  againstCpu(call, [x, filter, floats(random, [outChannels])], sums);
  againstCpu(call, [x, filter], sums);
});

test('separable', () => {
  const inputs = [floats(random, [2, 6, 5, 3]), floats(random, [3, 3, 3, 2]), floats(random, [1, 1, 6, 4])];
  const call = (x?: tf.Tensor, a?: tf.Tensor, b?: tf.Tensor) =>
    tf.separableConv2d(x as Image, a as Image, b as Image, 2, 'same');
  againstCpu(call, inputs, sums);
  gradientsAgainstCpu(call, inputs, sums);
});

// The numbers are those of tensorflow.js' own specifications.
describe('known results', () => {
  const nine = given(
    [1, 3, 3, 1],
    [0.230664, 0.987388, 0.0685208, 0.419224, 0.887861, 0.731641, 0.0741907, 0.409265, 0.351377],
  );
  const four = given([2, 2, 1, 1], [0.303873, 0.229223, 0.144333, 0.803373]);
  const near = { within: [1e-4, 1e-5] as [number, number] };

  test('one channel', () => {
    const call = (a?: tf.Tensor, b?: tf.Tensor) => tf.depthwiseConv2d(a as Image, b as Image, 1, 'valid');
    expectNumbers(call, [nine, four], given([1, 2, 2, 1], [1.07022, 1.03167, 0.67041, 0.778863]), near);
  });

  test('padding said for each side', () => {
    const call = (a?: tf.Tensor, b?: tf.Tensor) =>
      tf.depthwiseConv2d(a as Image, b as Image, 1, [
        [0, 0],
        [1, 2],
        [0, 1],
        [0, 0],
      ]);
    const expected = [
      0.826533, 0.19756, 0.0098898, 1.070216, 1.031675, 0.126422, 0.6704096, 0.778863, 0.273041, 0.116357,
      0.204908, 0.106774, 0, 0, 0,
    ];
    expectNumbers(call, [nine, four], given([1, 5, 3, 1], expected), near);
  });

  test('two channels', () => {
    const x = [
      0.111057, 0.661818, 0.701979, 0.424362, 0.992854, 0.417599, 0.423036, 0.500499, 0.368484, 0.714135,
      0.456693, 0.531058, 0.636636, 0.345024, 0.0506303, 0.789682, 0.177473, 0.793569,
    ];
    const filter = [0.614293, 0.0648011, 0.101113, 0.452887, 0.0582746, 0.426481, 0.872743, 0.765767];
    const expected = [
      0.485445, 0.995389, 0.95166, 0.927856, 0.636516, 0.253547, 0.378414, 1.10771, 0.430373, 1.23126,
      0.290885, 0.372855, 0.3962, 0.379995, 0.0490466, 0.410569, 0.10902, 0.0514242,
    ];
    expectNumbers(
      (a, b) => tf.depthwiseConv2d(a as Image, b as Image, 1, 'same'),
      [given([1, 3, 3, 2], x), given([2, 2, 2, 1], filter)],
      given([1, 3, 3, 2], expected),
      near,
    );
  });

  describe('two images of three channels, two filters each', () => {
    const images = given(
      [2, 2, 2, 3],
      [2, 3, 1, 3, 0, 2, 0, 4, 1, 3, 1, 3, 2, 1, 0, 0, 3, 3, 4, 0, 1, 1, 4, 1],
    );
    const filter = given(
      [2, 2, 3, 2],
      [1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0],
    );
    const result = [
      2, 8, 8, 7, 2, 2, 6, 3, 1, 1, 0, 0, 0, 3, 5, 5, 3, 3, 3, 3, 1, 1, 0, 0, 6, 3, 8, 4, 3, 3, 1, 0, 7, 7, 0,
      0, 4, 5, 4, 4, 1, 1, 1, 1, 4, 4, 0, 0,
    ];
    const call =
      (strides: number, pad: 'same' | 'valid') =>
      (a: tf.Tensor, b: tf.Tensor): tf.Tensor =>
        tf.depthwiseConv2d(a as Image, b as Image, strides, pad);

    test('the result', () => {
      expectNumbers((a, b) => call(1, 'same')(a!, b!), [images, filter], given([2, 2, 2, 6], result));
    });

    const ones = (shape: Sizes) => given(shape, new Array(shape.reduce((a, b) => a * b)).fill(1));
    const toImages = [2, 2, 0, 3, 4, 2, 3, 4, 0, 5, 7, 2];
    const strided = [2, 2, 0, 1, 2, 2, 1, 2, 0, 1, 1, 0];
    test.each([
      ['images', 0, 1, 'same', [...toImages, ...toImages]],
      ['images, every second window', 0, 2, 'valid', [...strided, ...strided]],
      [
        'filter',
        1,
        1,
        'same',
        [15, 15, 16, 16, 12, 12, 7, 7, 8, 8, 9, 9, 8, 8, 9, 9, 6, 6, 4, 4, 5, 5, 4, 4],
      ],
      [
        'filter, every second window',
        1,
        2,
        'valid',
        [4, 4, 4, 4, 1, 1, 3, 3, 3, 3, 5, 5, 4, 4, 4, 4, 2, 2, 4, 4, 5, 5, 4, 4],
      ],
    ] as const)('the gradient for the %s', (_, at, strides, pad, expected) => {
      const change = ones(strides === 1 ? [2, 2, 2, 6] : [2, 1, 1, 6]);
      const gradient = (dy?: tf.Tensor, ...tensors: tf.Tensor[]) =>
        tf.tidy(() => tf.grads((a, b) => call(strides, pad)(a!, b!))(tensors, dy)[at]!);
      expectNumbers(gradient, [change, images, filter], given([images, filter][at]!.shape, [...expected]));
    });
  });
});
