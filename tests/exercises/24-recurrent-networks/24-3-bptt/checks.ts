import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Random = {
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};
interface Params {
  wx: Mat;
  wh: Mat;
  b: Vec;
  wy: Mat;
  by: Vec;
}
interface Case {
  xs: Mat;
  ts: Mat;
  p: Params;
}

const row = (rng: Random, length: number, sd: number): Vec => Array.from({ length }, () => sd * rng.normal());
const mat = (rng: Random, rows: number, columns: number, sd: number): Mat =>
  Array.from({ length: rows }, () => row(rng, columns, sd));

/** A net of unequal sizes, and so many steps for it. */
function drawn(rng: Random, steps: number, units = 2 + rng.int(3)): Case {
  const [inputs, outputs] = [units + 1 + rng.int(2), units - 1];
  const p: Params = {
    wx: mat(rng, inputs, units, 0.6),
    wh: mat(rng, units, units, 0.6),
    b: row(rng, units, 0.5),
    wy: mat(rng, units, outputs, 1),
    by: row(rng, outputs, 1),
  };
  return { xs: mat(rng, steps, inputs, 1), ts: mat(rng, steps, outputs, 1), p };
}

const product = (x: Vec, W: Mat, j: number): number =>
  x.reduce((sum, value, i) => sum + value * W[i]![j]!, 0);

function answers({ xs, p }: Omit<Case, 'ts'>): Mat {
  let h = p.b.map(() => 0);
  return xs.map((x) => {
    const before = h;
    h = p.b.map((bias, j) => Math.tanh(product(x, p.wx, j) + product(before, p.wh, j) + bias));
    return p.by.map((bias, k) => product(h, p.wy, k) + bias);
  });
}

const loss = (one: Case): number =>
  answers(one)
    .flatMap((y, t) => y.map((value, k) => (value - one.ts[t]![k]!) ** 2 / 2))
    .reduce((a, b) => a + b, 0);

/** A second opinion that knows no chain rule: the loss, with each weight and each bias turned to both sides. */
function turned(one: Case): Params {
  const eps = 1e-5;
  const p = structuredClone(one.p);
  const slopes = (list: Vec): Vec =>
    list.map((was, i) => {
      const [more, less] = [was + eps, was - eps].map((value) => {
        list[i] = value;
        return loss({ ...one, p });
      });
      list[i] = was;
      return (more! - less!) / (2 * eps);
    });
  return {
    wx: p.wx.map(slopes),
    wh: p.wh.map(slopes),
    b: slopes(p.b),
    wy: p.wy.map(slopes),
    by: slopes(p.by),
  };
}

/** Units in another order. */
const reordered = ({ wx, wh, b, wy, by }: Params, order: number[]): Params => {
  const of = <T>(list: T[]): T[] => order.map((j) => list[j]!);
  return { wx: wx.map(of), wh: of(wh).map(of), b: of(b), wy: of(wy), by };
};

const near = { within: 1e-5, what: 'the gradients' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'a sequence of one step',
    points: 1,
    make: (rng) => drawn(rng, 1),
    probe: ({ bptt }, { xs, ts, p }) => bptt(xs, ts, p),
    verdict: (one, gradients) => same(gradients, turned(one), near),
  }),

  check({
    name: 'two to nine steps',
    points: 2,
    make: (rng, index) => drawn(rng, 2 + index),
    probe: ({ bptt }, { xs, ts, p }) => bptt(xs, ts, p),
    verdict: (one, gradients) => same(gradients, turned(one), near),
  }),

  // Units have no order: in another order of units, the gradients are the same in that order.
  check({
    name: 'units in another order give the same gradients in that order',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, 3 + rng.int(3), 3 + rng.int(2));
      return { ...one, order: rng.shuffle(one.p.b.keys()) };
    },
    probe: ({ bptt }, { xs, ts, p, order }) => {
      const of = <T>(list: T[]): T[] => order.map((j) => list[j]!);
      const mixed = {
        wx: p.wx.map(of),
        wh: of(p.wh).map(of),
        b: of(p.b),
        wy: of(p.wy),
        by: p.by,
      };
      return bptt(xs, ts, mixed);
    },
    verdict: (one, gradients) => same(gradients, reordered(turned(one), one.order), near),
  }),

  // Nothing to blame: where every answer is the wanted one but the last, only the last step speaks.
  check({
    name: 'a net that is right everywhere gets zeros, and one that is wrong only at the end does not',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, 3 + rng.int(4));
      const ts = answers(one);
      const wrong = ts.map((y, t) => (t === ts.length - 1 ? y.map((value) => value + 1) : y));
      return { ...one, ts, wrong };
    },
    probe: ({ bptt }, { xs, ts, p, wrong }) => [bptt(xs, ts, p), bptt(xs, wrong, p)],
    verdict: (one, found) => same(found, [turned(one), turned({ ...one, ts: one.wrong })], near),
  }),

  keepsInput(1),
]);
