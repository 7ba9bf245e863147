import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { type Rng, rng } from 'downhill/base';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { bools, floats, ints, type Numbers, shapes } from '../random.ts';

beforeAll(prepare);

const random = rng('move');
const atLeast = (rank: number) =>
  shapes(random, 1)
    .filter((shape) => shape.length >= rank)
    .map((shape) => [shape]);
const ofEachType = (shape: number[]): Numbers[] => [
  floats(random, shape),
  ints(random, shape),
  bools(random, shape),
];

/** How many sessions onnxruntime opens while something is done. */
function sessionsOpened(work: () => void): number {
  const { binding } = createRequire(import.meta.url)('onnxruntime-node/dist/binding.js');
  const Session = binding.InferenceSession;
  let opened = 0;
  binding.InferenceSession = class extends Session {
    constructor() {
      super();
      opened++;
    }
  };
  try {
    work();
  } finally {
    binding.InferenceSession = Session;
  }
  return opened;
}

describe('put together and taken apart', () => {
  test.each(atLeast(1))('%j', (shape) => {
    const axes = [...shape.keys(), -1];
    againstCpu(
      (...all) =>
        all.flatMap((x) => [
          ...axes.flatMap((axis) => [
            tf.concat([x, x, x], axis),
            tf.stack([x, x], axis < 0 ? shape.length : axis),
            ...tf.unstack(x, axis),
            ...tf.split(x, [1, ...(shape.at(axis)! > 1 ? [-1] : [])], axis),
          ]),
          tf.stack([x, x], shape.length),
          tf.stack([x], 0),
          tf.tile(
            x,
            shape.map((_, axis) => 1 + (axis % 3)),
          ),
          tf.reverse(x),
          tf.reverse(x, -1),
          tf.transpose(x),
        ]),
      ofEachType(shape),
    );
  });

  test('parts without an element, or of several types, are left to the plain backend', () => {
    const [x, i] = [floats(random, [3, 2]), ints(random, [2, 2])];
    againstCpu((a) => tf.split(a!, [0, 3], 0), [x], { plain: ['SplitV'] });
    againstCpu((a) => tf.slice(a!, [3, 0]), [x], { plain: ['Slice'] });
    againstCpu((a, b) => tf.concat([a!, tf.slice(b!, [2, 0])], 0), [x, i], { plain: ['Concat', 'Slice'] });
  });

  test.each([[[4]], [[3, 4]], [[20, 30]]])('gradients in %j', (shape) => {
    const [x, y] = [floats(random, shape), floats(random, shape)];
    const first = shape.map(() => 0);
    gradientsAgainstCpu(
      [
        (a, b) => tf.concat([a!, b!, a!], 0),
        (a, b) => tf.concat([a!, b!], -1),
        (a, b) => tf.stack([a!, b!], 1),
        (a) => tf.unstack(a!, 0)[1]!,
        (a) => tf.split(a!, 2, -1)[1]!,
        (a) => tf.reverse(a!, 0),
        (a) =>
          tf.tile(
            a!,
            shape.map((_, axis) => axis + 2),
          ),
        (a) =>
          tf.slice(
            a!,
            first,
            shape.map((size) => size - 1),
          ),
        (a) =>
          tf.pad(
            a!,
            shape.map((_, axis) => [axis, 2] as [number, number]),
          ),
      ],
      [x, y],
    );
  });
});

/** A begin, an end and a step within the sizes, now and then from behind. */
function part(from: Rng, shape: readonly number[]) {
  const ranges = shape.map((size) => {
    const [one, other] = [from.int(size), from.int(size)];
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const back = from() < 0.3;
    return back
      ? { begin: high - size, end: low - 1 - size, step: -1 - from.int(2) }
      : { begin: low, end: high + 1, step: 1 + from.int(3) };
  });
  return {
    begin: ranges.map(({ begin }) => begin),
    end: ranges.map(({ end }) => end),
    steps: ranges.map(({ step }) => step),
  };
}

describe('parts', () => {
  test.each(atLeast(1))('of %j', (shape) => {
    const whole = shape.map(() => -1);
    const parts = Array.from({ length: 4 }, () => part(random, shape));
    const boxes = Array.from({ length: 4 }, () => {
      const begin = shape.map((size) => random.int(size));
      return { begin, size: shape.map((size, axis) => 1 + random.int(size - begin[axis]!)) };
    });
    againstCpu(
      (...all) =>
        all.flatMap((x) => [
          ...boxes.map(({ begin, size }) => tf.slice(x, begin, size)),
          tf.slice(x, [random.int(1)]),
          tf.slice(x, boxes[0]!.begin, whole),
          ...parts.map(({ begin, end, steps }) => tf.stridedSlice(x, begin, end, steps)),
          tf.stridedSlice(x, parts[0]!.begin, parts[0]!.end, parts[0]!.steps, 1, 2),
          tf.stridedSlice(x, [0], [1], [1], 0, 0, 0, 1),
          tf.stridedSlice(x, [shape[0]! - 1], [shape[0]!], [1], 0, 0, 0, 0, 1),
        ]),
      ofEachType(shape),
    );
  });

  test('a batch from each of many places needs no session of its own', () => {
    void tf.setBackend('ort');
    const data = tf.range(0, 400_000).reshape([1000, 400]);
    const opened = sessionsOpened(() => {
      for (let at = 0; at < 990; at++) {
        const batch = tf.slice(data, [at, 0], [10, 400]);
        if (batch.dataSync()[0] !== 400 * at) throw new Error(`batch ${at} is another`);
        batch.dispose();
      }
    });
    expect(opened).toBe(0);
    expect(sessionsOpened(() => data.square().dispose())).toBe(1);
    data.dispose();
  });
});

describe('borders', () => {
  test.each(atLeast(1).filter(([shape]) => shape!.length <= 4))('around %j', (shape) => {
    const border = shape.map((_, axis) => [axis % 2, (axis + 1) % 3] as [number, number]);
    const inside = shape.map((size) => [size > 1 ? 1 : 0, size > 2 ? 2 : 0] as [number, number]);
    againstCpu(
      (...all) => [
        ...all.flatMap((x) => [
          tf.pad(x, border, 1),
          tf.mirrorPad(x, inside, 'reflect'),
          tf.mirrorPad(x, inside, 'symmetric'),
        ]),
        tf.pad(all[0]!, border, Number.NEGATIVE_INFINITY),
        tf.pad(all[0]!, border, 0.5),
      ],
      ofEachType(shape),
    );
  });
});

test('words stay with the plain backend', () => {
  void tf.setBackend('ort');
  tf.tidy(() => {
    const words = tf.tensor2d([['a', 'b', 'c']], [1, 3]);
    expect(tf.reshape(words, [3]).dataSync()).toEqual(['a', 'b', 'c']);
    expect(tf.concat([words, words], 0).slice([1, 1], [1, 2]).dataSync()).toEqual(['b', 'c']);
    expect(tf.tile(words, [1, 2]).dataSync()).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });
});

test('a single number is broadcast', () => {
  againstCpu((x) => [tf.broadcastTo(x!, [3, 4]), tf.broadcastTo(x!, [20, 30])], [floats(random, [])]);
  againstCpu((x) => [tf.broadcastTo(x!, [5, 4]), tf.broadcastTo(x!, [9, 20, 4])], [floats(random, [1, 4])]);
});

// Numbers of tensorflow.js' own tests.
const ramp = (...shape: number[]): Numbers => ({
  shape,
  dtype: 'float32',
  values: Array.from({ length: shape.reduce((size, one) => size * one, 1) }, (_, at) => at + 1),
});
test.each<[string, (x: tf.Tensor) => tf.Tensor, Numbers, number[], number[]]>([
  ['tile of a vector', (x) => tf.tile(x, [2]), ramp(3), [6], [1, 2, 3, 1, 2, 3]],
  ['tile of a matrix', (x) => tf.tile(x, [1, 2]), ramp(2, 2), [2, 4], [1, 2, 1, 2, 3, 4, 3, 4]],
  ['slice', (x) => tf.slice(x, [1, 1], [1, 1]), ramp(2, 2), [1, 1], [4]],
  ['slice to the end', (x) => tf.slice(x, [1], [-1]), ramp(3), [2], [2, 3]],
  ['reverse', (x) => tf.reverse(x, [0]), ramp(2, 2), [2, 2], [3, 4, 1, 2]],
  ['pad', (x) => tf.pad(x, [[2, 3]]), ramp(3), [8], [0, 0, 1, 2, 3, 0, 0, 0]],
  ['reflect', (x) => tf.mirrorPad(x, [[2, 1]], 'reflect'), ramp(3), [6], [3, 2, 1, 2, 3, 2]],
  ['symmetric', (x) => tf.mirrorPad(x, [[2, 1]], 'symmetric'), ramp(3), [6], [2, 1, 1, 2, 3, 3]],
  ['strided slice', (x) => tf.stridedSlice(x, [0], [3], [2]), ramp(4), [2], [1, 3]],
  ['backwards', (x) => tf.stridedSlice(x, [-2], [-5], [-1]), ramp(4), [3], [3, 2, 1]],
])('%s', (_, compute, x, shape, values) => {
  expectNumbers((t) => compute(t!), [x], { shape, dtype: 'float32', values });
});

describe('a shape that does not fit the numbers is refused', () => {
  test.each([
    [
      [1, 5, 5, 64],
      [-1, 1024],
    ],
    [[1600], [1024]],
    [
      [2, 3],
      [4, 2],
    ],
    [
      [2, 3],
      [-1, -1],
    ],
    [
      [2, 3],
      [0, -1],
    ],
    [[0], [2]],
  ])('%j as %j', (from, to) => {
    for (const backend of ['cpu', 'ort']) {
      tf.setBackend(backend);
      expect(() => tf.tidy(() => tf.zeros(from).reshape(to))).toThrow();
    }
    expect(() => tf.zeros(from).reshape(to)).toThrow(/^Cannot reshape \(.*\) to \(.*\): wanted /);
  });
});
