import { beforeAll, expect, test } from '@jest/globals';
import { rng } from 'downhill/base';
import { tf } from 'downhill/engine';
import { gradientCheck } from '../../../lib/nn/gradient-check.ts';
import {
  type LocalResponseOptions,
  localResponseNorm,
  localResponseNormBackward,
} from '../../../lib/nn/norms/local-response-norm.ts';
import { expectClose } from '../close.ts';

beforeAll(async () => void (await tf.setBackend('cpu')));

const random = rng('channels');
const x = Array.from({ length: 9 }, () => random.normal());
const dy = x.map(() => random.normal());

const settings: LocalResponseOptions[] = [
  {},
  { radius: 2, bias: 2, alpha: 1e-4, beta: 0.75 }, // AlexNet's
  { radius: 1, bias: 0.5, alpha: 0.7, beta: 1.2 },
  { radius: 0 },
];

test.each(settings)('it is tf.localResponseNormalization with its gradient (%p)', (options) => {
  const { radius = 5, bias = 1, alpha = 1, beta = 0.5 } = options;
  const [y, dx] = tf.tidy(() => {
    const f = (x: tf.Tensor) => tf.localResponseNormalization(x as tf.Tensor4D, radius, bias, alpha, beta);
    const pixel = tf.tensor4d([[[x]]]);
    return [
      f(pixel).arraySync(),
      tf
        .grad(f)(pixel, tf.tensor4d([[[dy]]]))
        .arraySync(),
    ] as number[][][][][];
  });
  expectClose([[[localResponseNorm(x, options)]]], y!, 1e-6);
  expectClose([[[localResponseNormBackward(dy, x, options)]]], dx!, 1e-6);
});

test.each([...settings, { radius: 2, of: 'mean' } as const])(
  'its gradient is the slope of the function itself (%p)',
  (options) => {
    const f = (x: number[]) => localResponseNorm(x, options).reduce((sum, y, c) => sum + y * dy[c]!, 0);
    expect(gradientCheck(f, localResponseNormBackward(dy, x, options), x).largest).toBeLessThan(1e-7);
  },
);

test('with the mean, alpha is divided by all neighbours, at the ends as well', () => {
  const options = { radius: 1, bias: 1, alpha: 3, beta: 1, of: 'mean' } as const;
  expectClose(localResponseNorm([1, 2, 3], options), [1 / 6, 2 / 15, 3 / 14]);
});

test('a loud channel makes its neighbours quiet and leaves distant ones alone', () => {
  const options = { radius: 1, alpha: 1, bias: 1, beta: 1 };
  const [calm, loud] = [
    [1, 1, 0, 1, 1],
    [1, 1, 10, 1, 1],
  ].map((x) => localResponseNorm(x, options));
  expect(loud![1]).toBeLessThan(calm![1]! / 10);
  expect(loud![0]).toBe(calm![0]);
});

test('half a neighbour is told', () => {
  expect(() => localResponseNorm(x, { radius: 0.5 })).toThrow(
    new RangeError(
      'Cannot normalise with radius 0.5: wanted a whole number, 0 or more; the neighbours on one side',
    ),
  );
});
