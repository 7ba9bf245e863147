import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Random = { int(n: number): number; normal(mean?: number, sd?: number): number };
interface Params {
  wx: Mat;
  wh: Mat;
  b: Vec;
  wy: Mat;
  by: Vec;
}
interface Night {
  xs: Mat;
  h0: Vec;
  p: Params;
}

const row = (rng: Random, length: number): Vec => Array.from({ length }, () => rng.normal());
const mat = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => row(rng, columns).map((value) => 0.8 * value));

/** A net of unequal sizes, a page that is not empty, and a night of so many hours. */
function drawn(rng: Random, steps: number): Night {
  const units = 2 + rng.int(3);
  const [inputs, outputs] = [units + 1 + rng.int(2), units - 1];
  const p: Params = {
    wx: mat(rng, inputs, units),
    wh: mat(rng, units, units),
    b: row(rng, units),
    wy: mat(rng, units, outputs),
    by: row(rng, outputs),
  };
  return { xs: mat(rng, steps, inputs), h0: row(rng, units), p };
}

const product = (x: Vec, W: Mat, j: number): number =>
  x.reduce((sum, value, i) => sum + value * W[i]![j]!, 0);

/** A second opinion, number by number. */
function right({ xs, h0, p }: Night): { hs: Mat; ys: Mat } {
  const hs: Mat = [];
  for (const [t, x] of xs.entries()) {
    const before = t === 0 ? h0 : hs[t - 1]!;
    hs.push(p.b.map((bias, j) => Math.tanh(product(x, p.wx, j) + product(before, p.wh, j) + bias)));
  }
  return { hs, ys: hs.map((h) => p.by.map((bias, k) => product(h, p.wy, k) + bias)) };
}

const near = { within: 1e-9, what: 'pages and answers' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a night of any length',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(8)),
    probe: ({ rnnForward }, { xs, h0, p }) => rnnForward(xs, h0, p),
    verdict: (night, found) => same(found, right(night), near),
  }),

  check({
    name: 'one hour, and none',
    points: 1,
    make: (rng) => drawn(rng, 1),
    probe: ({ rnnForward }, { xs, h0, p }) => [rnnForward(xs, h0, p), rnnForward([], h0, p)],
    verdict: (night, found) => same(found, [right(night), { hs: [], ys: [] }], near),
  }),

  // Whoever goes on from the last page of a first half needs nothing else of it.
  check({
    name: 'a night in two halves, the second from the last page of the first, is the whole night',
    points: 1,
    make: (rng) => ({ ...drawn(rng, 4 + rng.int(6)), cut: 1 + rng.int(3) }),
    probe: ({ rnnForward }, { xs, h0, p, cut }) => {
      const first = rnnForward(xs.slice(0, cut), h0, p);
      const second = rnnForward(xs.slice(cut), first.hs.at(-1)!, p);
      return { hs: [...first.hs, ...second.hs], ys: [...first.ys, ...second.ys] };
    },
    verdict: (night, found) => same(found, right(night), near),
  }),

  keepsInput(1),
]);
