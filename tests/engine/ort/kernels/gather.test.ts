import { beforeAll, describe, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { rng } from 'downhill/base';
import { traced } from '../../../../lib/engine/traced.ts';
import { againstCpu, expectNumbers, gradientsAgainstCpu, prepare } from '../against-cpu.ts';
import { bools, floats, ints, type Numbers } from '../random.ts';

beforeAll(prepare);

const random = rng('gather');
const places = (shape: number[], size: number): Numbers => ints(random, shape, 0, size - 1);
const table: [number[], number[]][] = [
  [[7], [3]],
  [[7], []],
  [
    [5, 3],
    [2, 2],
  ],
  [[9, 40], [30]],
  [[4, 3, 5], [6]],
  [
    [300, 8],
    [4, 10],
  ],
];

describe('rows by their places', () => {
  test.each(table)('of %j by %j', (shape, index) => {
    againstCpu(
      (x, y, b, ...by) => shape.flatMap((_, axis) => [x!, y!, b!].map((t) => tf.gather(t, by[axis]!, axis))),
      [
        floats(random, shape),
        ints(random, shape),
        bools(random, shape),
        ...shape.map((size) => places(index, size)),
      ],
    );
    const rows = places(index, shape[0]!);
    gradientsAgainstCpu(
      (x) => tf.gather(x, tf.tensor(rows.values, rows.shape, 'int32')),
      [floats(random, shape)],
      { within: [1e-5, 1e-5] },
    );
  });

  test.each([[-1], [3]])('the place %i is refused, at once and traced', (place) => {
    void tf.setBackend('ort');
    const [x, at] = [tf.ones([3, 2]), tf.tensor1d([0, place], 'int32')];
    expect(() => tf.gather(x, at)).toThrow(`GatherV2: the index value ${place} is not in [0, 2]`);
    expect(() => tf.gatherND(x, at.reshape([2, 1]))).toThrow(`Invalid indices: ${place} does not index`);
    expect(() => tf.scatterND(at.reshape([2, 1]), x.slice([0], [2]), [3, 2])).toThrow('Invalid indices');
    const step = traced((t: tf.Tensor, by: tf.Tensor) => tf.gather(t, by));
    for (let run = 0; run < 3; run++) expect(() => step(x, at)).toThrow(/out of data bounds|GatherV2/);
    tf.dispose([x, at]);
  });

  test.each([
    [[7], [3, 1]],
    [
      [5, 3],
      [4, 1],
    ],
    [
      [5, 3],
      [2, 2],
    ],
    [
      [4, 3, 30],
      [20, 2],
    ],
    [[4, 3, 5], [3]],
  ])('of %j by several indices, %j', (shape, index) => {
    const depth = index.at(-1)!;
    const values = Array.from({ length: index.reduce((size, one) => size * one, 1) }, (_, at) =>
      random.int(shape[at % depth]!),
    );
    againstCpu(
      (x, y, at) => [tf.gatherND(x!, at! as tf.Tensor), tf.gatherND(y!, at!)],
      [floats(random, shape), ints(random, shape), { shape: index, dtype: 'int32', values }],
    );
  });
});

describe('rows added at their places', () => {
  test.each([
    [[6], 4],
    [[6, 3], 4],
    [[50, 20], 9],
    [[50, 20], 300],
    [[50, 2, 3], 260],
    [[400], 2],
  ])('%j into %i', (shape, segments) => {
    // Some places are outside: those rows are dropped.
    againstCpu(
      (x, ids) => tf.unsortedSegmentSum(x!, ids! as tf.Tensor1D, segments),
      [floats(random, shape), ints(random, [shape[0]!], -1, segments)],
      { within: [1e-5, 1e-5] },
    );
    const ids = places([shape[0]!], segments);
    againstCpu(
      (dy, x) =>
        tf.grad((t) => tf.unsortedSegmentSum(t, tf.tensor1d(ids.values, 'int32'), segments))(x!, dy!),
      [floats(random, [segments, ...shape.slice(1)]), floats(random, shape)],
    );
  });

  test('none is lost where several threads add to one place', () => {
    void tf.setBackend('ort');
    const [rows, width, segments] = [20000, 16, 300];
    const ids = tf.tensor1d(
      Array.from({ length: rows }, (_, at) => at % 3),
      'int32',
    );
    const x = tf.ones([rows, width]) as tf.Tensor2D;
    const step = traced((t: tf.Tensor2D, at: tf.Tensor1D) => tf.unsortedSegmentSum(t, at, segments));
    for (let run = 0; run < 5; run++) {
      const sums = step(x, ids)
        .dataSync()
        .slice(0, 3 * width);
      expect(new Set(sums)).toEqual(new Set([6666, 6667]));
    }
  });

  test.each([
    [[8], [5, 1]],
    [[8], [5]],
    [
      [4, 3],
      [5, 1],
    ],
    [
      [4, 3],
      [5, 2],
    ],
    [
      [20, 5, 30],
      [6, 2],
    ],
  ])('into %j by %j', (shape, index) => {
    const depth = index.length > 1 ? index.at(-1)! : 1;
    const values = Array.from({ length: 5 * depth + (index[0] === 6 ? depth : 0) }, (_, at) =>
      random.int(shape[at % depth]!),
    );
    const updates = [index[0]!, ...shape.slice(depth)];
    againstCpu(
      (at, x, y) => [tf.scatterND(at!, x!, shape), tf.scatterND(at!, y!, shape)],
      [{ shape: index, dtype: 'int32', values }, floats(random, updates), ints(random, updates)],
    );
  });
});

test.each([[[]], [[5]], [[3, 4]], [[90]]])('one-hot of %j', (shape) => {
  againstCpu(
    (at) => [
      tf.oneHot(at!, 4),
      tf.oneHot(at!, 5, 1, 0, 'float32'),
      tf.oneHot(at!, 3, 0.9, 0.1, 'float32'),
      tf.oneHot(at!, 3, 1, 0, 'bool'),
    ],
    [ints(random, shape, -2, 6)],
  );
});

describe('sums so far, and the largest few', () => {
  test.each([[[6]], [[4, 5]], [[3, 4, 30]]])('in %j', (shape) => {
    const inputs = [floats(random, shape, { shift: 2.5 }), ints(random, shape), bools(random, shape)];
    againstCpu(
      (...all) =>
        all.flatMap((x) =>
          [...shape.keys()].flatMap((axis) =>
            [false, true].flatMap((exclusive) =>
              [false, true].map((reverse) => tf.cumsum(x, axis, exclusive, reverse)),
            ),
          ),
        ),
      inputs,
    );
    gradientsAgainstCpu((x) => tf.cumsum(x, shape.length - 1), [inputs[0]!]);
    againstCpu((x) => tf.cumprod(x!, 0), [floats(random, shape)], { plain: ['Cumprod'] });
    againstCpu(
      (x, y) => [x!, y!].flatMap((t) => Object.values(tf.topk(t, Math.min(3, shape.at(-1)!)))),
      [floats(random, shape), ints(random, shape, 0, 3)],
    );
  });
});

// Numbers of tensorflow.js' own tests.
const vector = (values: number[], dtype: Numbers['dtype'] = 'float32') => ({
  shape: [values.length],
  dtype,
  values,
});
test('a few with known results', () => {
  const float = (shape: number[], values: number[]) => ({ shape, dtype: 'float32', values });
  expectNumbers(
    (x, at) => tf.gather(x!, at!, 0),
    [vector([1, 2, 3]), vector([0, 2, 0, 1], 'int32')],
    float([4], [1, 3, 1, 2]),
  );
  expectNumbers(
    (x, at) => tf.unsortedSegmentSum(x!, at! as tf.Tensor1D, 3),
    [vector([1, 2, 3, 4]), vector([0, 2, 0, 1], 'int32')],
    float([3], [4, 4, 2]),
  );
  expectNumbers((x) => tf.cumsum(x!, 0, true), [vector([1, 2, 3, 4])], float([4], [0, 1, 3, 6]));
  expectNumbers((x) => tf.cumsum(x!, 0, false, true), [vector([1, 2, 3, 4])], float([4], [10, 9, 7, 4]));
  expectNumbers((x) => tf.topk(x!, 2).indices, [vector([1, 3, 3, 2])], {
    shape: [2],
    dtype: 'int32',
    values: [1, 2],
  });
  expectNumbers((at) => tf.oneHot(at!, 2), [vector([1, 0], 'int32')], {
    shape: [2, 2],
    dtype: 'int32',
    values: [0, 1, 1, 0],
  });
});
