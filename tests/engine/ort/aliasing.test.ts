import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { traced } from '../../../lib/engine/traced.ts';
import { prepare } from './against-cpu.ts';

beforeAll(async () => {
  prepare();
  await tf.setBackend('ort');
});

/** A tensor, and what must be in it. */
interface Pair {
  tensor: tf.Tensor;
  wanted: Float32Array;
}

/** Random work on a few tensors of one size, each followed by plain arrays; `often` counts the operations. */
function work(seed: string, often: number, size: number): void {
  const random = rng(seed);
  const pairs: Pair[] = [];
  const seen: { array: Float32Array; copy: Float32Array }[] = []; // arrays that a reader was given
  const numbers = () => Float32Array.from({ length: size }, () => random.int(1000) - 500);
  const add = (tensor: tf.Tensor, wanted: Float32Array) => pairs.push({ tensor, wanted });
  const fresh = () => {
    const wanted = numbers();
    add(tf.tensor1d(wanted.slice()), wanted);
  };
  const variable = tf.variable(tf.zeros([size]));
  let held = new Float32Array(size);
  const moments = traced((x: tf.Tensor) => {
    variable.assign(variable.mul(0.5).add(x) as tf.Tensor1D);
    return x.sub(1);
  });
  const optimizer = tf.train.momentum(0.5, 0.5);
  const target = tf.variable(tf.zeros([size]));
  let [place, speed] = [new Float32Array(size), new Float32Array(size)];
  const step = traced((x: tf.Tensor) => {
    optimizer.minimize(() => target.mul(x).sum() as tf.Scalar, false, [target]);
  });
  const f32 = Math.fround;
  for (let i = 0; i < often; i++) {
    if (pairs.length < 3) fresh();
    const one = random.pick(pairs);
    const other = random.pick(pairs);
    switch (random.int(14)) {
      case 0:
        fresh();
        break;
      case 1:
        add(
          one.tensor.add(other.tensor),
          one.wanted.map((value, at) => f32(value + other.wanted[at]!)),
        );
        break;
      case 2:
        add(
          one.tensor.neg(),
          one.wanted.map((value) => -value),
        );
        break;
      case 3:
        add(
          tf.tidy(() => one.tensor.reshape([size, 1]).reshape([size])),
          one.wanted.slice(),
        );
        break;
      case 4:
        add(one.tensor.clone(), one.wanted.slice());
        break;
      case 5: // a kernel of the plain backend
        add(
          tf.tidy(() => tf.cumprod(one.tensor.mul(0)).add(one.tensor)),
          one.wanted.map((value) => value),
        );
        break;
      case 6: {
        const array = one.tensor.dataSync<'float32'>();
        expect(array.every((value, at) => value === one.wanted[at])).toBe(true);
        seen.push({ array, copy: array.slice() });
        break;
      }
      case 7: {
        const half = Math.floor(size / 2);
        const both = tf.tidy(() => tf.concat([one.tensor.slice(half), one.tensor.slice(0, half)]));
        add(both, Float32Array.of(...one.wanted.subarray(half), ...one.wanted.subarray(0, half)));
        break;
      }
      case 8:
        add(
          moments(one.tensor),
          one.wanted.map((value) => f32(value - 1)),
        );
        held = held.map((value, at) => f32(f32(value * 0.5) + one.wanted[at]!));
        break;
      case 9:
        add(variable.clone(), held.slice());
        break;
      case 10: {
        step(one.tensor);
        speed = speed.map((value, at) => f32(f32(value * 0.5) + one.wanted[at]!));
        place = place.map((value, at) => f32(f32(-0.5 * speed[at]!) + value));
        break;
      }
      case 11:
        add(target.clone(), place.slice());
        break;
      default:
        one.tensor.dispose();
        pairs.splice(pairs.indexOf(one), 1);
    }
    // Numbers may not grow beyond what 32 bits hold exactly.
    while (pairs.length > 8) pairs.shift()!.tensor.dispose();
    for (const pair of pairs.slice()) {
      if (pair.wanted.every((value) => Math.abs(value) < 1e6)) continue;
      pair.tensor.dispose();
      pairs.splice(pairs.indexOf(pair), 1);
    }
    if (seen.length > 20) {
      for (const { array, copy } of seen.splice(0)) expect(array.every((v, at) => v === copy[at])).toBe(true);
    }
  }
  for (const { tensor, wanted } of pairs) {
    expect(Array.from(tensor.dataSync()).every((value, at) => value === wanted[at])).toBe(true);
    tensor.dispose();
  }
  expect(Array.from(variable.dataSync())).toEqual(Array.from(held));
  expect(Array.from(target.dataSync())).toEqual(Array.from(place));
  variable.dispose();
  target.dispose();
  optimizer.dispose();
}

// Small ones go through plain loops, large ones through sessions and the buffers.
test.each([
  [8, 85_000],
  [300, 15_000],
])(
  'no tensor of %i numbers sees what is written for another, over %i operations',
  (size, often) => {
    const seed = process.env.DOWNHILL_SEED ?? 'aliasing';
    const left = (times: number) => {
      const before = tf.memory().numTensors;
      work(`${seed} ${size}`, times, size);
      return tf.memory().numTensors - before;
    };
    expect(left(often)).toBe(left(200)); // what tensorflow.js' optimizer leaves behind by itself
  },
  120_000,
);
