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

interface Case {
  x: Vec;
  h: Vec;
  p: Params;
  resetAfter: boolean;
}

function cased(rng: Random, index: number): Case {
  const [n, u] = index === 0 ? [3, 1] : [1 + rng.int(4), 1 + rng.int(4)];
  return {
    x: normals(rng, n),
    h: normals(rng, u).map(Math.tanh),
    p: drawn(rng, n, u),
    resetAfter: index % 2 === 1,
  };
}

/** A second opinion: unit after unit, number after number. */
function unitByUnit({ x, h, p, resetAfter }: Case): Vec {
  const open = (value: number): number => (1 + Math.tanh(value / 2)) / 2;
  const from = (v: Vec, W: Mat, j: number): number => {
    let sum = 0;
    for (let k = 0; k < v.length; k++) sum += v[k]! * W[k]![j]!;
    return sum;
  };
  const gate = ({ wx, wh, b }: Gate, j: number): number => open(from(x, wx, j) + from(h, wh, j) + b[j]!);
  const r = h.map((_, j) => gate(p.r, j));
  const reset = h.map((one, k) => one * r[k]!);
  return h.map((one, j) => {
    const seen = resetAfter ? r[j]! * (from(h, p.n.wh, j) + p.d[j]!) : from(reset, p.n.wh, j);
    const n = Math.tanh(from(x, p.n.wx, j) + seen + p.n.b[j]!);
    const z = gate(p.z, j);
    return n + z * (one - n);
  });
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'cells of any size, the reset before and after',
    points: 3,
    make: cased,
    probe: ({ gruStep }, { x, h, p, resetAfter }) => gruStep(x, h, p, { resetAfter }),
    verdict: (given, found) => same(found, unitByUnit(given), { within: 1e-9, what: 'the state' }),
  }),

  // With the update gate held at its stops: a copy of the state, or the candidate alone, whatever the weights are.
  check({
    name: 'z = 1 copies the state, also a state of 5',
    points: 1,
    make: (rng, index) => {
      const { p, ...rest } = cased(rng, index);
      return {
        ...rest,
        p: { ...p, z: { ...p.z, b: p.z.b.map(() => 300) } },
        h: rest.h.map((one) => 5 * one),
      };
    },
    probe: ({ gruStep }, { x, h, p, resetAfter }) => gruStep(x, h, p, { resetAfter }),
    verdict: ({ h }, found) => same(found, h, { within: 1e-9, what: 'the state' }),
  }),

  check({
    name: 'a dozen steps in a row',
    points: 1,
    make: (rng, index) => ({ ...cased(rng, index + 1), index, more: rows(rng, 12, 4) }),
    probe: ({ gruStep }, { x, h, p, resetAfter, more }) => {
      let state = h;
      for (const row of more) state = gruStep(row.slice(0, x.length), state, p, { resetAfter });
      return state;
    },
    verdict: ({ x, h, p, resetAfter, more }, found) => {
      let state = h;
      for (const row of more) state = unitByUnit({ x: row.slice(0, x.length), h: state, p, resetAfter });
      return same(found, state, { within: 1e-8, what: 'the state' });
    },
  }),

  keepsInput(1),
]);
