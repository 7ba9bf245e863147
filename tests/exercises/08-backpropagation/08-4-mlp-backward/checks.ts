import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = {
  (): number;
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};
interface Layer {
  W: Mat;
  b: number[];
}
interface Case {
  X: Mat;
  T: Mat;
  p: Layer[];
}

const randn = (rng: Random, rows: number, columns: number, sd = 1): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => sd * rng.normal()));

/** A net of these widths and some examples for it. Biases are not 0. */
function net(rng: Random, widths: number[], examples = 1 + rng.int(4)): Case {
  const p = widths.slice(1).map((units, l) => ({
    W: randn(rng, widths[l]!, units, 1 / Math.sqrt(widths[l]!)),
    b: randn(rng, 1, units, 0.5)[0]!,
  }));
  return { X: randn(rng, examples, widths[0]!), T: randn(rng, examples, widths.at(-1)!), p };
}

/** So many widths, neighbours always different, so that indices that are off by one do not fit. */
function unequal(rng: Random, count: number): number[] {
  const widths: number[] = [];
  while (widths.length < count) {
    const width = 1 + rng.int(5);
    if (width !== widths.at(-1)) widths.push(width);
  }
  return widths;
}

function loss({ X, T, p }: Case): number {
  let sum = 0;
  for (const [i, x] of X.entries()) {
    let a = x;
    for (const [l, { W, b }] of p.entries()) {
      const z = b.map((bj, j) => a.reduce((total, ai, k) => total + ai * W[k]![j]!, bj));
      a = l < p.length - 1 ? z.map(Math.tanh) : z;
    }
    for (const [k, h] of a.entries()) sum += (T[i]![k]! - h) ** 2;
  }
  return sum / (2 * X.length);
}

/** A second opinion that knows no chain rule: the loss, with each weight and each bias turned to both sides. */
function turned(one: Case): Layer[] {
  const eps = 1e-5;
  const p = one.p.map(({ W, b }) => ({ W: W.map((row) => [...row]), b: [...b] }));
  const slope = (list: number[], i: number) => {
    const was = list[i]!;
    const [more, less] = [was + eps, was - eps].map((value) => {
      list[i] = value;
      return loss({ ...one, p });
    });
    list[i] = was;
    return (more! - less!) / (2 * eps);
  };
  return p.map(({ W, b }) => ({
    W: W.map((row) => row.map((_, j) => slope(row, j))),
    b: b.map((_, j) => slope(b, j)),
  }));
}

const near = { within: 1e-6, what: 'the gradients' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one layer without a bend',
    points: 1,
    make: (rng, index) => net(rng, index === 0 ? [1, 1] : unequal(rng, 2)),
    probe: ({ mlpBackward }, { X, T, p }) => mlpBackward(X, T, p),
    verdict: (one, gradients) => same(gradients, turned(one), near),
  }),

  check({
    name: 'two layers of unequal widths, many examples',
    points: 1,
    make: (rng, index) => net(rng, index === 0 ? [2, 3, 1] : unequal(rng, 3), 2 + rng.int(5)),
    probe: ({ mlpBackward }, { X, T, p }) => mlpBackward(X, T, p),
    verdict: (one, gradients) => same(gradients, turned(one), near),
  }),

  check({
    name: 'three to five layers of unequal widths',
    points: 1,
    make: (rng, index) => net(rng, index === 0 ? [4, 2, 5, 3] : unequal(rng, 4 + (index % 3))),
    probe: ({ mlpBackward }, { X, T, p }) => mlpBackward(X, T, p),
    verdict: (one, gradients) => same(gradients, turned(one), near),
  }),

  // The loss is a mean: every example twice is the same loss, and its gradient is the mean of the examples' own.
  check({
    name: 'every example twice changes nothing, and the gradient is the mean of the gradients of the examples',
    points: 1,
    make: (rng, index) => net(rng, unequal(rng, 3 + (index % 2)), 2 + rng.int(3)),
    probe: ({ mlpBackward }, { X, T, p }) => {
      const alone = X.map((x, i) => mlpBackward([x], [T[i]!], p)[0]!.W);
      const mean = alone[0]!.map((row, i) =>
        row.map((_, j) => alone.reduce((sum, W) => sum + W[i]![j]!, 0) / X.length),
      );
      return { doubled: mlpBackward([...X, ...X], [...T, ...T], p), mean };
    },
    verdict: (one, found) => {
      const gradients = turned(one);
      return same(found, { doubled: gradients, mean: gradients[0]!.W }, near);
    },
  }),

  // Hidden units have no order: in another order of units, the gradients are the same in that order.
  check({
    name: 'hidden units in another order give the same gradients in that order',
    points: 1,
    make: (rng) => {
      const one = net(rng, [2 + rng.int(3), 3 + rng.int(3), 1 + rng.int(2)]);
      return { ...one, order: rng.shuffle(one.p[0]!.b.keys()) };
    },
    probe: ({ mlpBackward }, { X, T, p, order }) => {
      const [first, second] = p as [(typeof p)[0], (typeof p)[0]];
      return mlpBackward(X, T, [
        { W: first.W.map((row) => order.map((j) => row[j]!)), b: order.map((j) => first.b[j]!) },
        { W: order.map((j) => second.W[j]!), b: second.b },
      ]);
    },
    verdict: (one, gradients) => {
      const [first, second] = turned(one) as [Layer, Layer];
      const wanted = [
        { W: first.W.map((row) => one.order.map((j) => row[j]!)), b: one.order.map((j) => first.b[j]!) },
        { W: one.order.map((j) => second.W[j]!), b: second.b },
      ];
      return same(gradients, wanted, near);
    },
  }),

  keepsInput(1),
]);
