import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { againstCpu, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { bools, floats, ints, narrower, shapes, strange } from '../random.ts';

beforeAll(prepare);

const random = rng('select');

test.each(shapes(random, 1).map((shape) => [shape]))('where, clip, zeros and ones like %j', (shape) => {
  againstCpu(
    (x, y, i, j, b, c, some) => [
      tf.where(b!, x!, y!),
      tf.where(b!, i!, j!),
      tf.where(b!, c!, b!),
      tf.where(b!, some!, x!),
      tf.where(b!, 1, y!),
      tf.clipByValue(x!, -0.5, 0.5),
      tf.clipByValue(y!, Number.NEGATIVE_INFINITY, 1),
      tf.clipByValue(i!, -2, 3),
      tf.zerosLike(x!),
      tf.onesLike(i!),
      tf.zerosLike(b!),
      tf.fill(shape, 2.5),
      tf.fill(shape, 3, 'int32'),
      tf.fill(shape, Number.NaN),
      tf.fill(shape, Number.POSITIVE_INFINITY),
      tf.ones(shape, 'bool'),
      tf.addN([x!, y!, x!]),
      tf.addN([i!, j!]),
    ],
    [
      strange(random, shape),
      floats(random, shape),
      ints(random, shape),
      ints(random, shape),
      bools(random, shape),
      bools(random, shape),
      floats(random, narrower(random, shape)),
    ],
  );
});

test('bounds of whole numbers that are none are left to the plain backend', () => {
  againstCpu((i) => tf.clipByValue(i!, -2.5, 3.5), [ints(random, [9])], { plain: ['ClipByValue'] });
});

test.each([[[6]], [[20, 30]]])('gradients in %j', (shape) => {
  const [x, y] = [floats(random, shape), floats(random, shape)];
  const low = x.values.map((value) => Number(value < 0));
  gradientsAgainstCpu(
    [
      (a, b) => tf.where(tf.tensor(low, shape, 'bool'), a, b),
      (a, b) => tf.addN([a, b, a]),
      (a) => tf.clipByValue(a!, -0.7, 0.7),
    ],
    [x, y],
  );
});

test('a tensor of one number is never mistaken for that of another', () => {
  void tf.setBackend('ort');
  const numbers = [0, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of numbers) {
    for (const shape of [
      [2, 300],
      [300, 2],
    ]) {
      const made = tf.fill(shape, value);
      expect(made.shape).toEqual(shape);
      expect(new Set(made.dataSync())).toEqual(new Set([value]));
      made.dispose();
    }
  }
});
