import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };

interface Examples {
  X: number[][];
  y: number[];
}

const whole = (rng: Random): number => rng.int(9) - 4; // from -4 to 4

const places = (rng: Random, n: number, width: number): number[][] =>
  Array.from({ length: n }, () => Array.from({ length: width }, () => whole(rng)));

/** Points with the side of a line that chance has drawn; none of them lies on it, and both sides have some. */
function parted(rng: Random, width = 1 + rng.int(3)): Examples {
  for (;;) {
    const w = Array.from({ length: width }, () => whole(rng));
    const b = 2 * whole(rng) + 1;
    const scored = places(rng, 6 + rng.int(8), width).map((x) => ({
      x,
      score: 2 * x.reduce((sum, xj, j) => sum + w[j]! * xj, 0) + b, // odd, so never 0
    }));
    const y = scored.map(({ score }) => (score > 0 ? 1 : 0));
    if (new Set(y).size === 2) return { X: scored.map(({ x }) => x), y };
  }
}

/** The same with a proof that no line will do: a point of one class halfway between two of the other. */
function mixed(rng: Random, width = 1 + rng.int(3)): Examples {
  const { X, y } = parted(rng, width);
  const [a, step] = places(rng, 2, width) as [number[], number[]];
  if (step.every((s) => s === 0)) step[0] = 1;
  const along = (times: number) => a.map((value, j) => value + times * step[j]!);
  const label = rng.int(2);
  const rows = [
    ...X.map((x, i) => ({ x, label: y[i]! })),
    { x: along(0), label },
    { x: along(2), label },
    { x: along(1), label: 1 - label },
  ];
  const order = rng.shuffle(rows);
  return { X: order.map(({ x }) => x), y: order.map((row) => row.label) };
}

const square = [0, 1, 2, 3].map((i) => [i >> 1, i & 1]);
const known = [
  { X: square, y: [0, 0, 0, 1], answer: true }, // and
  { X: square, y: [0, 1, 1, 1], answer: true }, // or
  { X: square, y: [1, 1, 0, 1], answer: true }, // implies
  { X: square, y: [0, 1, 1, 0], answer: false }, // exclusive or
  { X: square, y: [1, 0, 0, 1], answer: false },
  { X: [[-1], [0], [1]], y: [1, 0, 1], answer: false }, // the strip, not folded
  { X: [[7], [9], [12]], y: [0, 0, 1], answer: true }, // far from the origin
  {
    X: [
      [3, 3],
      [3, 3],
    ],
    y: [1, 0],
    answer: false,
  }, // one place, two classes
  { X: [[-20], [-15], [-10], [10], [12], [15]], y: [0, 0, 0, 1, 0, 1], answer: false }, // one of six on the wrong side
];

export default hidden<typeof import('./solution.ts')>(
  (check) => [
    check({
      name: 'tables of logic, strips and points that coincide',
      points: 1,
      cases: known.length,
      make: (_, index) => ({ X: known[index]!.X, y: known[index]!.y }),
      probe: ({ linearlySeparable }, { X, y }) => linearlySeparable(X, y),
      verdict: ({ X, y }, found) =>
        same(found, known.find((one) => same(one, { X, y, answer: one.answer }) === undefined)!.answer),
    }),

    // Both kinds in one check: who always says yes, or always no, gets nothing.
    check({
      name: 'points that a line parts, and the same with one in the wrong place',
      points: 2,
      cases: 12,
      make: (rng, index) => ({ parted: parted(rng, 1 + (index % 3)), mixed: mixed(rng, 1 + (index % 3)) }),
      probe: ({ linearlySeparable }, { parted, mixed }) => [
        linearlySeparable(parted.X, parted.y),
        linearlySeparable(mixed.X, mixed.y),
      ],
      verdict: (_, found) => same(found, [true, false], { what: 'the list of both answers' }),
    }),

    check({
      name: 'neither the order, nor swapped classes, nor a moved origin changes the answer; one class is always apart',
      points: 1,
      make: (rng, index) => {
        const { X, y } = index % 2 ? mixed(rng) : parted(rng);
        const order = rng.shuffle(X.keys());
        return { X, y, order, by: X[0]!.map(() => whole(rng)), answer: index % 2 === 0 };
      },
      probe: ({ linearlySeparable }, { X, y, order, by }) => ({
        'as they are': linearlySeparable(X, y),
        'in another order': linearlySeparable(
          order.map((i) => X[i]!),
          order.map((i) => y[i]!),
        ),
        'classes swapped': linearlySeparable(
          X,
          y.map((label) => 1 - label),
        ),
        'all moved': linearlySeparable(
          X.map((x) => x.map((value, j) => value + by[j]!)),
          y,
        ),
        'all of class 1': linearlySeparable(
          X,
          y.map(() => 1),
        ),
        'all of class 0': linearlySeparable(
          X,
          y.map(() => 0),
        ),
      }),
      verdict: ({ answer }, found) => {
        const all = { 'as they are': answer, 'in another order': answer, 'classes swapped': answer };
        const one = { 'all moved': answer, 'all of class 1': true, 'all of class 0': true };
        return same(found, { ...all, ...one }, { what: 'the answers' });
      },
    }),

    keepsInput(1),
  ],
  { seconds: 20 },
);
