import { beforeAll, describe, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { conv2d, conv2dBackward } from '../../../lib/nn/convolution/conv2d.ts';
import {
  col2im,
  conv2dByMatMul,
  conv2dByMatMulBackward,
  im2col,
} from '../../../lib/nn/convolution/im2col.ts';
import {
  type Filters,
  makePicture,
  type Picture,
  randomFilters,
} from '../../../lib/nn/convolution/picture.ts';
import type { SlidingOptions } from '../../../lib/nn/convolution/sliding.ts';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import { expectClose } from '../close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

/** Random shapes that fit, always the same. */
function cases(count: number) {
  const random = rng('convolutions');
  return Array.from({ length: count }, (_, i) => {
    const [rows, columns, inputs, filters] = [
      4 + random.int(5),
      4 + random.int(5),
      1 + random.int(3),
      1 + random.int(4),
    ];
    const [down, across] = [1 + random.int(4), 1 + random.int(3)];
    const stride = 1 + random.int(3);
    const dilation = stride === 1 && down <= 2 && across <= 2 ? 1 + random.int(3) : 1;
    const padding = random.pick(['same', 'valid', 0, 1, 2] as const);
    const x = makePicture([rows, columns, inputs], () => random.normal());
    const w = randomFilters([down, across, inputs, filters], random);
    const b = Array.from({ length: filters }, () => random.normal());
    return { i, x, w, b, options: { stride, padding, dilation } };
  });
}

type Case = ReturnType<typeof cases>[number];

const none: [number, number] = [0, 0];

/** What tensorflow.js makes of it, and its gradients for dy. */
function byTensorflow({ x, w, b, options }: Case, dyOf: (y: Picture) => Picture) {
  const { stride, padding, dilation } = options;
  return tf.tidy(() => {
    const f = (x: tf.Tensor, w: tf.Tensor, b: tf.Tensor) =>
      tf.add(
        tf.conv2d(
          x.expandDims(0) as tf.Tensor4D,
          w as tf.Tensor4D,
          stride,
          // By a number, tensorflow.js takes every filter for a square.
          typeof padding === 'number' ? [none, [padding, padding], [padding, padding], none] : padding,
          'NHWC',
          dilation,
          typeof padding === 'number' ? 'floor' : undefined,
        ),
        b,
      );
    const inputs = [tf.tensor3d(x), tf.tensor4d(w), tf.tensor1d(b)];
    const y = (f(inputs[0]!, inputs[1]!, inputs[2]!) as tf.Tensor4D).arraySync()[0]!;
    const dy = dyOf(y);
    const [dx, dw, db] = tf.grads(f as never)(inputs, tf.tensor4d([dy]));
    return { y, dy, dx: dx!.arraySync(), dw: dw!.arraySync(), db: db!.arraySync() } as {
      y: Picture;
      dy: Picture;
      dx: Picture;
      dw: Filters;
      db: number[];
    };
  });
}

const upstream = (y: Picture) => {
  const random = rng('upstream');
  return y.map((row) => row.map((pixel) => pixel.map(() => random.normal())));
};

test('the sum of a small example is done by hand', () => {
  const x = [
    [[1], [2], [3]],
    [[4], [5], [6]],
  ];
  const w = [
    [[[1]], [[0]]],
    [[[0]], [[-1]]],
  ]; // each number minus the one below on the right
  expect(conv2d(x, w)).toEqual([[[1 - 5], [2 - 6]]]);
  expect(conv2d(x, w, [10])).toEqual([[[6], [6]]]);
});

describe.each([
  ['loops', conv2d, conv2dBackward],
  ['im2col and a product', conv2dByMatMul, conv2dByMatMulBackward],
])('by %s', (_, forward, backward) => {
  test.each(cases(24))('shape $i is that of tensorflow.js, with all gradients ($options)', (one) => {
    const wanted = byTensorflow(one, upstream);
    const { x, w, b, options } = one;
    expectClose(forward(x, w, b, options), wanted.y, 2e-5);
    const { dx, dw, db } = backward(wanted.dy, { x, w }, options);
    expectClose(dx, wanted.dx, 2e-5);
    expectClose(dw, wanted.dw, 2e-5);
    expectClose(db, wanted.db, 2e-5);
  });

  test.each<SlidingOptions>([{}, { stride: 2, padding: 1 }, { dilation: 2, padding: 'same' }])(
    'the gradients are the slopes of the function itself (%p)',
    (options) => {
      const random = rng('numerical');
      const x = makePicture([5, 4, 2], () => random.normal());
      const w = randomFilters([3, 2, 2, 3], random);
      const b = [0.1, -0.2, 0.3];
      const dy = upstream(forward(x, w, b, options));
      const loss = (y: Picture) => y.flat(2).reduce((sum, value, i) => sum + value * dy.flat(2)[i]!, 0);
      const { dx, dw, db } = backward(dy, { x, w }, options);
      expect(gradientCheck((x) => loss(forward(x, w, b, options)), dx, x).largest).toBeLessThan(1e-7);
      expect(gradientCheck((w) => loss(forward(x, w, b, options)), dw, w).largest).toBeLessThan(1e-7);
      expect(gradientCheck((b) => loss(forward(x, w, b, options)), db, b).largest).toBeLessThan(1e-7);
    },
  );

  test('a gradient of another shape than y is told', () => {
    const [x, w] = [makePicture([4, 4, 1]), randomFilters([3, 3, 1, 2], rng(1))];
    expect(() => backward(makePicture([4, 4, 2]), { x, w })).toThrow(
      new RangeError('Cannot go backward with dy of shape (4, 4, 2): y is (2, 2, 2); they must be equal'),
    );
  });

  test('shapes that do not fit are told', () => {
    const [x, w] = [makePicture([4, 4, 3]), randomFilters([3, 3, 1, 2], rng(1))];
    expect(() => forward(x, w)).toThrow(
      new RangeError(
        'Cannot convolve a picture of shape (4, 4, 3) with filters of shape (3, 3, 1, 2): the picture has 3 channels, the filters are for 1; they must be equal',
      ),
    );
    expect(() => forward(makePicture([4, 4, 1]), w, [1, 2, 3])).toThrow(
      new RangeError('Cannot add 3 biases to 2 filters: wanted one for each filter'),
    );
    expect(() => forward(makePicture([2, 4, 1]), w)).toThrow(
      new RangeError(
        "Cannot slide a window of 3 over 2 numbers with padding 0: it is larger than all of them. Try padding: 'same', or a window of 2 or less",
      ),
    );
    expect(() => forward([[1, 2]] as never, w)).toThrow(
      new RangeError(
        'Cannot take numbers of shape (1, 2) as a picture: wanted (rows, columns, channels). Try pictureOf(matrix), which has one channel',
      ),
    );
    expect(() => forward(x, x as never)).toThrow(
      new RangeError(
        'Cannot take numbers of shape (4, 4, 3) as filters: wanted (rows, columns, channels in, channels out)',
      ),
    );
  });
});

test('a picture of 5 x 5 has 9 windows of 3 x 3, that overlap', () => {
  const x = makePicture([5, 5, 1], (i, j) => 5 * i + j);
  const X = im2col(x, { rows: 3, columns: 3 });
  expect(X.length).toBe(9);
  expect(X[0]).toEqual([0, 1, 2, 5, 6, 7, 10, 11, 12]);
  expect(X[8]).toEqual([12, 13, 14, 17, 18, 19, 22, 23, 24]);
});

test('zeros of the padding stand in the rows, and channels side by side', () => {
  const x = makePicture([2, 2, 2], (i, j, c) => 1 + 4 * i + 2 * j + c);
  const window = { rows: 2, columns: 1 };
  expect(im2col(x, window, { padding: 1 })[1]).toEqual([0, 0, 1, 2]);
});

test('col2im adds up as often as a pixel was under a window', () => {
  const shape = [3, 3, 1] as [number, number, number];
  const ones = makePicture(shape, () => 1);
  const window = { rows: 2, columns: 2 };
  expect(col2im(im2col(ones, window), shape, window).map((row) => row.flat())).toEqual([
    [1, 2, 1],
    [2, 4, 2],
    [1, 2, 1],
  ]);
});
