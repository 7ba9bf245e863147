import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Name = 'i' | 'f' | 'g' | 'o';
type Params = Record<Name, { W: Mat; b: Vec }>;
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  x: Vec;
  h: Vec;
  c: Vec;
  p: Params;
}

const normals = (rng: Random, count: number): Vec => Array.from({ length: count }, () => rng.normal());

function drawn(rng: Random, n: number, u: number): Case {
  const gate = () => ({ W: Array.from({ length: n + u }, () => normals(rng, u)), b: normals(rng, u) });
  const p = { i: gate(), f: gate(), g: gate(), o: gate() };
  const h = normals(rng, u).map(Math.tanh);
  return { x: normals(rng, n), h, c: normals(rng, u), p };
}

/** A second opinion: unit after unit, number after number. */
function unitByUnit({ x, h, c, p }: Case) {
  const gates = { i: [] as Vec, f: [] as Vec, g: [] as Vec, o: [] as Vec };
  const cells: Vec = [];
  const states: Vec = [];
  for (let j = 0; j < h.length; j++) {
    for (const name of ['i', 'f', 'g', 'o'] as const) {
      const { W, b } = p[name];
      let z = b[j]!;
      for (let k = 0; k < x.length; k++) z += W[k]![j]! * x[k]!;
      for (let k = 0; k < h.length; k++) z += W[x.length + k]![j]! * h[k]!;
      gates[name].push(name === 'g' ? Math.tanh(z) : (1 + Math.tanh(z / 2)) / 2);
    }
    cells.push(gates.f[j]! * c[j]! + gates.i[j]! * gates.g[j]!);
    states.push(gates.o[j]! * Math.tanh(cells[j]!));
  }
  return { h: states, c: cells, gates };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'cells of any size: state, cell and gates',
    points: 3,
    make: (rng, index) => drawn(rng, index === 0 ? 3 : 1 + rng.int(5), index === 0 ? 1 : 1 + rng.int(5)),
    probe: ({ lstmStep }, { x, h, c, p }) => lstmStep(x, h, c, p),
    verdict: (given, found) => same(found, unitByUnit(given), { within: 1e-9, what: 'the step' }),
  }),

  // No gate looks at the cell: so the new cell grows by f times what the old one grows by, and the gates stay.
  check({
    name: 'more in the old cell changes no gate',
    points: 1,
    make: (rng) => ({ ...drawn(rng, 2, 3), more: 1 + 3 * rng() }),
    probe: ({ lstmStep }, { x, h, c, p, more }) => {
      const [less, full] = [
        lstmStep(x, h, c, p),
        lstmStep(
          x,
          h,
          c.map((one) => one + more),
          p,
        ),
      ];
      return { growth: full.c.map((one, j) => (one - less.c[j]!) / more), gates: full.gates };
    },
    verdict: (given, found) => {
      const { gates } = unitByUnit(given);
      return same(found, { growth: gates.f, gates }, { within: 1e-9, what: 'the growth and the gates' });
    },
  }),

  check({
    name: 'a dozen steps in a row',
    points: 1,
    make: (rng) => ({ ...drawn(rng, 3, 4), xs: Array.from({ length: 12 }, () => normals(rng, 3)) }),
    probe: ({ lstmStep }, { xs, h, c, p }) => {
      let at = { h, c };
      for (const x of xs) {
        const next = lstmStep(x, at.h, at.c, p);
        at = { h: next.h, c: next.c };
      }
      return at;
    },
    verdict: ({ xs, h, c, p }, found) => {
      let at = { h, c };
      for (const x of xs) {
        const next = unitByUnit({ x, h: at.h, c: at.c, p });
        at = { h: next.h, c: next.c };
      }
      return same(found, at, { within: 1e-8, what: 'the state and cell' });
    },
  }),

  keepsInput(1),
]);
