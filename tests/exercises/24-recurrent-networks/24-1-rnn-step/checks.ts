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

const row = (rng: Random, length: number): Vec => Array.from({ length }, () => rng.normal());
const mat = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => row(rng, columns).map((value) => 0.7 * value));

/** A cell, a report and a page. There are never as many inputs as units, so that a wrong matrix does not fit. */
function drawn(rng: Random, units = 1 + rng.int(5)) {
  const inputs = units + 1 + rng.int(3);
  const p: Params = {
    wx: mat(rng, inputs, units),
    wh: mat(rng, units, units),
    b: row(rng, units),
    wy: mat(rng, units, 2),
    by: row(rng, 2),
  };
  return { x: row(rng, inputs), h: row(rng, units), p };
}

/** A second opinion, number by number. */
const stepped = ({ x, h, p }: { x: Vec; h: Vec; p: Params }): Vec =>
  p.b.map((bias, j) => {
    let sum = bias;
    for (const [i, value] of x.entries()) sum += value * p.wx[i]![j]!;
    for (const [i, value] of h.entries()) sum += value * p.wh[i]![j]!;
    return Math.tanh(sum);
  });

const near = { within: 1e-9, what: 'the page' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'any report, any page, any weights',
    points: 1,
    make: (rng) => drawn(rng),
    probe: ({ rnnStep }, { x, h, p }) => rnnStep(x, h, p),
    verdict: (one, page) => same(page, stepped(one), near),
  }),

  // tanh is odd: turn every sign of the report, the page and the bias, and the new page turns its signs.
  check({
    name: 'the opposite of everything gives the opposite page',
    points: 1,
    make: (rng) => drawn(rng, 2 + rng.int(4)),
    probe: ({ rnnStep }, { x, h, p }) => {
      const turned = (list: Vec): Vec => list.map((value) => -value);
      return rnnStep(turned(x), turned(h), { ...p, b: turned(p.b) });
    },
    verdict: (one, page) =>
      same(
        page,
        stepped(one).map((value) => -value),
        near,
      ),
  }),

  keepsInput(1),
]);
