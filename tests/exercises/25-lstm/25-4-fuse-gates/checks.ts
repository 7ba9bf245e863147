import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Name = 'i' | 'f' | 'g' | 'o';
type Params = Record<Name, { W: Mat; b: Vec }>;
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const normals = (rng: Random, count: number): Vec => Array.from({ length: count }, () => rng.normal());
const orders: Name[][] = [
  ['i', 'f', 'g', 'o'],
  ['o', 'g', 'f', 'i'],
  ['f', 'i', 'o', 'g'],
];

/** Gates of any size, listed in any order. */
function drawn(rng: Random): Params {
  const [n, u] = [1 + rng.int(4), 1 + rng.int(4)];
  const gate = () => ({ W: Array.from({ length: n + u }, () => normals(rng, u)), b: normals(rng, u) });
  return Object.fromEntries(orders[rng.int(3)]!.map((name) => [name, gate()])) as Params;
}

/** A second opinion: place after place. */
function placeByPlace(p: Params): { W: Mat; b: Vec } {
  const u = p.i.b.length;
  const at = (column: number) => p[orders[0]![Math.floor(column / u)]!];
  const columns = Array.from({ length: 4 * u }, (_, column) => column);
  return {
    W: p.i.W.map((_, k) => columns.map((column) => at(column).W[k]![column % u]!)),
    b: columns.map((column) => at(column).b[column % u]!),
  };
}

const times = (v: Vec, { W, b }: { W: Mat; b: Vec }): Vec =>
  b.map((bias, j) => v.reduce((sum, one, k) => sum + one * (W[k]?.[j] ?? 0), bias));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'gates of any size, listed in any order',
    points: 2,
    make: (rng) => drawn(rng),
    probe: ({ fuseGates }, p) => fuseGates(p),
    verdict: (p, found) => same(found, placeByPlace(p), { within: 1e-12, what: 'the fused weights' }),
  }),

  check({
    name: 'one product gives what four gave',
    points: 1,
    make: (rng) => {
      const p = drawn(rng);
      return { p, v: normals(rng, p.i.W.length) };
    },
    probe: ({ fuseGates }, { p }) => fuseGates(p),
    verdict: ({ p, v }, found) =>
      same(
        times(v, found),
        [p.i, p.f, p.g, p.o].flatMap((gate) => times(v, gate)),
        {
          within: 1e-9,
          what: 'the product',
        },
      ),
  }),

  check({
    name: 'nothing of the answer is shared with what was given',
    points: 1,
    make: (rng) => drawn(rng),
    probe: ({ fuseGates }, p) => {
      const first = fuseGates(p);
      for (const row of first.W) row.fill(99);
      first.b.fill(99);
      return fuseGates(p);
    },
    verdict: (p, found) => same(found, placeByPlace(p), { within: 1e-12, what: 'the second answer' }),
  }),

  keepsInput(1),
]);
