import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

/** Columns that lie in different places and spread differently; none of them is constant. */
function table(rng: Random, rows = 2 + rng.int(8), columns = 1 + rng.int(4)): Mat {
  const of = Array.from({ length: columns }, () => ({ at: rng.normal(0, 10), spread: 1 + 5 * rng() }));
  return Array.from({ length: rows }, (_, r) =>
    of.map(({ at, spread }) => at + spread * rng.normal() + (r === 0 ? spread : 0)),
  );
}

/** Halves, so that the mean of a constant column is that constant to the last bit. */
const constant = (rng: Random): number => (rng.int(41) - 20) / 2;

/** A second opinion: sums in loops, the spread by the shifted second moment. */
function standardized(x: Mat): { z: Mat; mean: number[]; std: number[] } {
  const z = x.map((row) => [...row]);
  const [mean, std]: [number[], number[]] = [[], []];
  for (let c = 0; c < x[0]!.length; c++) {
    const first = x[0]![c]!;
    let [sum, squares] = [0, 0];
    for (const row of x) {
      sum += row[c]! - first;
      squares += (row[c]! - first) ** 2;
    }
    const shift = sum / x.length;
    mean.push(first + shift);
    std.push(Math.sqrt(Math.max(squares / x.length - shift ** 2, 0)));
    for (const row of z) row[c] = std[c] === 0 ? 0 : (row[c]! - mean[c]!) / std[c]!;
  }
  return { z, mean, std };
}

const close = { within: 1e-6 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the mean and the standard deviation of every column',
    points: 1,
    make: (rng, index) => (index === 0 ? [[2], [4], [4], [4], [5], [5], [7], [9]] : table(rng)),
    probe: ({ standardize }, x) => {
      const { mean, std } = standardize(x);
      return { mean, std };
    },
    verdict: (x, found) => {
      const { mean, std } = standardized(x);
      return same(found, { mean, std }, close);
    },
  }),

  check({
    name: 'every column is standardised by its own two numbers',
    points: 1,
    make: (rng, index) => (index === 0 ? table(rng, 2, 1) : table(rng)),
    probe: ({ standardize }, x) => standardize(x).z,
    verdict: (x, z) => same(z, standardized(x).z, { ...close, what: 'z' }),
  }),

  check({
    name: 'a constant column becomes 0 and leaves its neighbours alone',
    points: 1,
    make: (rng, index) => {
      const x = table(rng, 2 + rng.int(5), 3);
      const at = index % 3;
      const value = constant(rng);
      return x.map((row) => row.map((one, c) => (c === at ? value : one)));
    },
    probe: ({ standardize }, x) => standardize(x),
    verdict: (x, found) => same(found, standardized(x), close),
  }),

  // Metres or feet, counted from here or from there: the standardised numbers are the same.
  check({
    name: 'another unit and another zero point leave z as it is, a mirror turns its signs',
    points: 1,
    make: (rng) => ({ x: table(rng), scale: 2 ** (1 + rng.int(4)), shift: constant(rng) }),
    probe: ({ standardize }, { x, scale, shift }) => ({
      z: standardize(x).z,
      moved: standardize(x.map((row) => row.map((one) => scale * one + shift))).z,
      mirrored: standardize(x.map((row) => row.map((one) => -one))).z,
    }),
    verdict: ({ x }, found) => {
      const { z } = standardized(x);
      const mirrored = z.map((row) => row.map((one) => -one));
      return same(found, { z, moved: z, mirrored }, close);
    },
  }),

  keepsInput(1),
]);
