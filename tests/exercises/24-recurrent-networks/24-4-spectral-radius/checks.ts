import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = {
  (): number;
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};

const times = (A: Mat, B: Mat): Mat =>
  A.map((row) => B[0]!.map((_, j) => row.reduce((sum, value, i) => sum + value * B[i]![j]!, 0)));

/** 1 on the diagonal, numbers on one side of it: easy to turn round exactly. */
const triangle = (rng: Random, n: number, below: boolean): Mat =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : i > j === below ? 0.5 * rng.normal() : 0)),
  );

function inverse(A: Mat): Mat {
  const n = A.length;
  const rows = A.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let i = 0; i < n; i++) {
    const pivot = rows[i]![i]!;
    rows[i] = rows[i]!.map((value) => value / pivot);
    for (let k = 0; k < n; k++) {
      if (k === i) continue;
      const factor = rows[k]![i]!;
      rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

/** A matrix whose eigenvalues are known: turns with a length, and plain lengths, seen from a slanted side. */
function known(rng: Random, turns: number, lengths: number): { W: Mat; radius: number } {
  const n = 2 * turns + lengths;
  const D: Mat = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const sizes: number[] = [];
  for (let i = 0; i < turns; i++) {
    const [size, angle] = [0.3 + 1.5 * rng(), 0.5 + 2 * rng()];
    const [c, s] = [size * Math.cos(angle), size * Math.sin(angle)];
    [D[2 * i]![2 * i], D[2 * i]![2 * i + 1]] = [c, -s];
    [D[2 * i + 1]![2 * i], D[2 * i + 1]![2 * i + 1]] = [s, c];
    sizes.push(size);
  }
  for (let i = 2 * turns; i < n; i++) {
    const size = 0.3 + 1.5 * rng();
    D[i]![i] = rng.int(2) === 0 ? size : -size;
    sizes.push(size);
  }
  const S = times(triangle(rng, n, true), triangle(rng, n, false));
  return { W: times(times(S, D), inverse(S)), radius: Math.max(...sizes) };
}

/** The error is relative. */
const ratio = { within: 0.0005, what: 'the answers, each divided by what is right,' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'real and complex eigenvalues, of either sign',
    points: 2,
    make: (rng, index) => known(rng, [0, 1, 1, 2][index % 4]!, 1 + (index % 3)),
    probe: ({ spectralRadius }, { W }) => spectralRadius(W),
    verdict: ({ radius }, found) => same(found / radius, 1, ratio),
  }),

  // Nobody knows these by heart: a factor comes out with its absolute value, and rows may become columns.
  check({
    name: 'a factor, however large or small, comes out of it; rows may become columns',
    points: 1,
    make: (rng, index) => ({
      ...known(rng, 1, 1 + rng.int(2)),
      factor: [-1, 1e120, -1e-120, 7][index % 4]! * (1 + rng()),
    }),
    probe: ({ spectralRadius }, { W, factor }) => [
      spectralRadius(W.map((row) => row.map((value) => factor * value))),
      spectralRadius(W[0]!.map((_, j) => W.map((row) => row[j]!))),
    ],
    verdict: ({ radius, factor }, found) =>
      same([found[0]! / (Math.abs(factor) * radius), found[1]! / radius], [1, 1], ratio),
  }),

  check({
    name: 'shelves on which everything moves on and falls off at the end: 0',
    points: 1,
    make: (rng) => {
      const n = 1 + rng.int(4);
      return Array.from({ length: n }, (_, i) =>
        Array.from({ length: n }, (_, j) => (j > i ? 1 + rng.int(5) : 0)),
      );
    },
    probe: ({ spectralRadius }, W) => spectralRadius(W),
    verdict: (_, found) => same(found, 0, { within: 0, what: 'the radius' }),
  }),

  keepsInput(1),
]);
