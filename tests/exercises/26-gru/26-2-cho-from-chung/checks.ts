import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Gate = { wx: Mat; wh: Mat; b: Vec };
type Params = { z: Gate; r: Gate; n: Gate; d: Vec };
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const normals = (rng: Random, count: number): Vec => Array.from({ length: count }, () => rng.normal());
const rows = (rng: Random, r: number, c: number): Mat => Array.from({ length: r }, () => normals(rng, c));

function drawn(rng: Random, n: number, u: number): Params {
  const gate = (): Gate => ({ wx: rows(rng, n, u), wh: rows(rng, u, u), b: normals(rng, u) });
  return { z: gate(), r: gate(), n: gate(), d: normals(rng, u) };
}

/** A second opinion: h after one step, unit after unit, with z for what comes in (`chung`) or for what stays. */
function stepped(x: Vec, h: Vec, p: Params, chung: boolean): Vec {
  const gate = ({ wx, wh, b }: Gate, state: Vec, j: number): number => {
    let sum = b[j]!;
    for (let k = 0; k < x.length; k++) sum += x[k]! * wx[k]![j]!;
    for (let k = 0; k < state.length; k++) sum += state[k]! * wh[k]![j]!;
    return sum;
  };
  const open = (value: number): number => (1 + Math.tanh(value / 2)) / 2;
  const shown = h.map((one, j) => one * open(gate(p.r, h, j)));
  return h.map((one, j) => {
    const [z, n] = [open(gate(p.z, h, j)), Math.tanh(gate(p.n, shown, j))];
    return chung ? (1 - z) * one + z * n : z * one + (1 - z) * n;
  });
}

const size = (rng: Random) => 1 + rng.int(4);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the weights, for networks of any size',
    points: 1,
    make: (rng) => drawn(rng, size(rng), size(rng)),
    probe: ({ choFromChung }, p) => choFromChung(p),
    verdict: (p, found) => {
      const turned = {
        wx: p.z.wx.map((row) => row.map((one) => 0 - one)),
        wh: p.z.wh.map((row) => row.map((one) => 0 - one)),
        b: p.z.b.map((one) => 0 - one),
      };
      return same(found, { ...p, z: turned }, { within: 1e-12, what: 'the weights' });
    },
  }),

  check({
    name: 'ten steps give the same states in the other convention',
    points: 1,
    make: (rng) => ({ p: drawn(rng, 3, 4), xs: rows(rng, 10, 3) }),
    probe: ({ choFromChung }, { p }) => choFromChung(p),
    verdict: ({ p, xs }, found) => {
      let [chung, cho] = [new Array(4).fill(0) as Vec, new Array(4).fill(0) as Vec];
      for (const x of xs) [chung, cho] = [stepped(x, chung, p, true), stepped(x, cho, found, false)];
      return same(cho, chung, { within: 1e-9, what: 'the state after ten steps' });
    },
  }),

  check({
    name: 'nothing of the answer is shared with what was given',
    points: 1,
    make: (rng) => drawn(rng, size(rng), size(rng)),
    probe: ({ choFromChung }, p) => {
      const first = choFromChung(p);
      for (const { wx, wh, b } of [first.z, first.r, first.n]) {
        for (const row of [...wx, ...wh, b, first.d]) row.fill(99);
      }
      return choFromChung(p);
    },
    verdict: (p, found) =>
      same(
        { b: found.z.b.map((one) => 0 - one), r: found.r, n: found.n, d: found.d },
        { b: p.z.b, r: p.r, n: p.n, d: p.d },
        {
          within: 1e-12,
          what: 'the second answer',
        },
      ),
  }),

  keepsInput(1),
]);
