import { expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { outputSize, type SlidingOptions } from '../../../lib/nn/convolution/sliding.ts';

test.each<[number, number, SlidingOptions, number]>([
  [28, 5, { padding: 2, stride: 2 }, 14],
  [227, 11, { stride: 4 }, 55], // the first layer of AlexNet
  [28, 5, {}, 24], // of LeNet
  [224, 7, { padding: 3, stride: 2 }, 112], // of ResNet
  [5, 3, { padding: 'same', stride: 2 }, 3],
  [5, 3, { padding: 'valid', dilation: 2 }, 1],
  [7, 2, { stride: 2 }, 3], // the last number is under no window
])('over %d numbers a window of %d, %p, stops at %d places', (size, window, options, wanted) => {
  expect(outputSize(size, window, options)).toBe(wanted);
});

test('200 sizes are those of tensorflow.js', () => {
  const random = rng('sizes');
  let compared = 0;
  while (compared < 200) {
    const [size, window, stride] = [1 + random.int(12), 1 + random.int(4), 1 + random.int(3)];
    const dilation = stride > 1 ? 1 : 1 + random.int(3); // tensorflow.js allows one of the two
    const padding = random.pick(['same', 'valid', 0, 1, 2] as const);
    const around = typeof padding === 'number' ? 2 * padding : 0;
    if (padding !== 'same' && (window - 1) * dilation + 1 > size + around) continue;
    const { outHeight } = tf.backend_util.computeConv2DInfo(
      [1, size, size, 1],
      [window, window, 1, 1],
      stride,
      dilation,
      padding,
    );
    expect([
      size,
      window,
      stride,
      dilation,
      padding,
      outputSize(size, window, { stride, padding, dilation }),
    ]).toEqual([size, window, stride, dilation, padding, outHeight]);
    compared++;
  }
});

test.each<[number, number, SlidingOptions, string]>([
  [
    3,
    5,
    {},
    "Cannot slide a window of 5 over 3 numbers with padding 0: it is larger than all of them. Try padding: 'same', or a window of 3 or less",
  ],
  [
    6,
    4,
    { dilation: 3 },
    "Cannot slide a window of 4 with dilation 3, which covers 10, over 6 numbers with padding 0: it is larger than all of them. Try padding: 'same', or a window of 2 or less",
  ],
  [8, 3, { stride: 0 }, 'Cannot slide a window with stride 0: wanted a whole number, 1 or more'],
  [8, 1.5, {}, 'Cannot slide a window with window 1.5: wanted a whole number, 1 or more'],
  [
    8,
    3,
    { dilation: Number.NaN },
    'Cannot slide a window with dilation NaN: wanted a whole number, 1 or more',
  ],
  [
    8,
    3,
    { padding: -1 },
    "Cannot slide a window with padding -1: wanted 'same', 'valid', or a whole number, 0 or more",
  ],
  [
    8,
    3,
    { padding: 'full' as 'same' },
    "Cannot slide a window with padding \"full\": wanted 'same', 'valid', or a whole number, 0 or more",
  ],
])('over %d numbers a window of %d, %p, is told to be wrong', (size, window, options, sentence) => {
  expect(() => outputSize(size, window, options)).toThrow(new RangeError(sentence));
});
