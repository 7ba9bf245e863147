import type { Rng } from 'downhill/base';

/** The numbers of a tensor before it is made: the same ones go to both backends. */
export interface Numbers {
  shape: number[];
  dtype: 'float32' | 'int32' | 'bool';
  values: number[];
}

/** A few small shapes of each rank from 0 to 5, and some large enough for a session of their own. */
export function shapes(random: Rng, each = 2): number[][] {
  const small = Array.from({ length: 6 * each }, (_, at) =>
    Array.from({ length: Math.floor(at / each) }, () => 1 + random.int(4)),
  );
  return [...small, ...largeShapes(random)];
}

/** Shapes of more elements than a plain loop is used for. */
export const largeShapes = (random: Rng): number[][] => [
  [300 + random.int(50)],
  [20 + random.int(9), 33],
  [5, 1 + random.int(4), 70],
  [3, 5, 7, 4 + random.int(3)],
];

export const sizeOf = (shape: readonly number[]) => shape.reduce((size, one) => size * one, 1);

/** Numbers from the normal distribution, no two of them close to each other or to 0. */
export function floats(random: Rng, shape: number[], { scale = 1, shift = 0 } = {}): Numbers {
  const size = sizeOf(shape);
  const ranks = random.shuffle(Array.from({ length: size }, (_, rank) => rank));
  // Spread evenly over -2 to 2, then moved a little: neighbours stay apart.
  const values = ranks.map((rank) => ((rank + 0.3 + 0.4 * random()) / size - 0.5) * 4 * scale + shift);
  return { shape, dtype: 'float32', values };
}

export const ints = (random: Rng, shape: number[], low = -9, high = 9): Numbers => ({
  shape,
  dtype: 'int32',
  values: Array.from({ length: sizeOf(shape) }, () => low + random.int(high - low + 1)),
});

export const bools = (random: Rng, shape: number[]): Numbers => ({
  shape,
  dtype: 'bool',
  values: Array.from({ length: sizeOf(shape) }, () => random.int(2)),
});

/** Floats among which are all the strange ones. */
export function strange(random: Rng, shape: number[]): Numbers {
  const { values } = floats(random, shape, { scale: 3 });
  const others = [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    0.5,
    1.5,
    -2.5,
    1,
    -1,
  ];
  return {
    shape,
    dtype: 'float32',
    values: values.map((value) => (random() < 0.4 ? random.pick(others) : value)),
  };
}

/** The shape with some of its sizes 1, and perhaps without its first axes: it broadcasts against the whole. */
export function narrower(random: Rng, shape: readonly number[]): number[] {
  const some = shape.map((size) => (random() < 0.4 ? 1 : size));
  return random() < 0.3 ? some.slice(random.int(shape.length + 1)) : some;
}

/** Some of the axes, in any order, here and there counted from the end. */
export function someAxes(random: Rng, rank: number): number[] {
  const axes = Array.from({ length: rank }, (_, axis) => axis).filter(() => random() < 0.5);
  return random.shuffle(axes).map((axis) => (random() < 0.3 ? axis - rank : axis));
}
