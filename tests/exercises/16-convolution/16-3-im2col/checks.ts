import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(): number };

interface Task {
  x: Float32Array;
  shape: [h: number, w: number, c: number];
  k: number;
  s: number;
  p: number;
}

function task(rng: Random, over: Partial<Omit<Task, 'x'>> = {}): Task {
  const { k = 1 + rng.int(3), s = 1 + rng.int(3), p = rng.int(3) } = over;
  const side = () => k + rng.int(5);
  const shape = over.shape ?? [side(), side(), 1 + rng.int(3)];
  return {
    x: Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => rng.normal()),
    shape,
    k,
    s,
    p,
  };
}

/** A second opinion: first a picture with its rim of noughts, as lists, then slices of it. */
function cutOut({ x, shape: [h, w, c], k, s, p }: Task): number[][] {
  const nought = new Array<number>(c).fill(0);
  const rim = <T>(thing: T) => Array.from({ length: p }, () => thing);
  const rows = Array.from({ length: h }, (_, i) => [
    ...rim(nought),
    ...Array.from({ length: w }, (_, j) => [...x.subarray((i * w + j) * c, (i * w + j + 1) * c)]),
    ...rim(nought),
  ]);
  const empty = new Array<number[]>(w + 2 * p).fill(nought);
  const page = [...rim(empty), ...rows, ...rim(empty)];
  const table: number[][] = [];
  for (let top = 0; top + k <= page.length; top += s) {
    for (let left = 0; left + k <= empty.length; left += s) {
      table.push(page.slice(top, top + k).flatMap((row) => row.slice(left, left + k).flat()));
    }
  }
  return table;
}

const what = 'the table';

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'grey pictures without noughts, step by step',
    points: 1,
    make: (rng, index) =>
      task(rng, { s: 1, p: 0, k: 2, shape: index === 0 ? [2, 5, 1] : [3, 4 + rng.int(3), 1] }),
    probe: ({ im2col }, { x, shape, k, s, p }) => im2col(x, shape, k, s, p),
    verdict: (input, table) => same(table, cutOut(input), { what }),
  }),

  check({
    name: 'a rim of noughts, and nothing of the next row in it',
    points: 1,
    make: (rng) => task(rng, { s: 1, p: 1 + rng.int(2), k: 3 }),
    probe: ({ im2col }, { x, shape, k, s, p }) => im2col(x, shape, k, s, p),
    verdict: (input, table) => same(table, cutOut(input), { what }),
  }),

  check({
    name: 'strides, channels and pictures that are not square',
    points: 1,
    cases: 20,
    make: (rng) => task(rng),
    probe: ({ im2col }, { x, shape, k, s, p }) => im2col(x, shape, k, s, p),
    verdict: (input, table) => same(table, cutOut(input), { what }),
  }),

  // Its backward: whatever the numbers are, each product of a pixel and a window's number is counted once.
  check({
    name: 'the table of a sum is the sum of the tables, and a window of one pixel is the picture',
    points: 2,
    make: (rng) => {
      const first = task(rng);
      return { ...first, other: first.x.map(() => rng.normal()) };
    },
    probe: ({ im2col }, { x, other, shape, k, s, p }) => ({
      first: im2col(x, shape, k, s, p),
      both: im2col(
        x.map((value, i) => value + other[i]),
        shape,
        k,
        s,
        p,
      ),
      pixels: im2col(other, shape, 1, 1, 0),
    }),
    verdict: (input, { first, both, pixels }) => {
      const { x, other, shape } = input;
      const sum = x.map((value, i) => value + other[i]!);
      return (
        same(first, cutOut(input), { what }) ??
        same(both, cutOut({ ...input, x: sum }), { what: 'the table of the sum' }) ??
        same(pixels, cutOut({ x: other, shape, k: 1, s: 1, p: 0 }), { what: 'the table of single pixels' })
      );
    },
  }),

  keepsInput(1),
]);
