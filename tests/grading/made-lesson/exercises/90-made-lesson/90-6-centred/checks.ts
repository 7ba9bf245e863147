import { hidden, leaksNothing, same } from 'downhill/grading';

type Mat = number[][];
type Random = { int(n: number): number };

/** Whole numbers in 2, 4 or 8 rows: their means are exact in 32 bits. */
const table = (rng: Random): Mat => {
  const columns = 1 + rng.int(4);
  const rows = 2 ** (1 + rng.int(3));
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, () => rng.int(60) - 10 + (r === 0 ? 64 : 0)),
  );
};

function without(x: Mat): Mat {
  const means = x[0]!.map((_, c) => x.reduce((sum, row) => sum + row[c]!, 0) / x.length);
  return x.map((row) => row.map((value, c) => value - means[c]!));
}

const close = { within: 1e-4 };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the mean of each column is taken off',
    points: 1,
    make: (rng) => table(rng),
    probe: ({ centred }, values, { tf }) => {
      const x = tf.tensor2d(values);
      const y = centred(x);
      const found = { shape: [...y.shape], dtype: y.dtype, values: y.arraySync() };
      x.dispose();
      y.dispose();
      return found;
    },
    verdict: (x, found) => {
      const values = without(x);
      return same(found, { shape: [x.length, x[0]!.length], dtype: 'float32', values }, close);
    },
  }),
  check({
    name: 'centring twice and centring after a shift give the same, and x still lives',
    points: 2,
    make: (rng) => ({ values: table(rng), shift: 1 + rng.int(50) }),
    probe: ({ centred }, { values, shift }, { tf }) => {
      const x = tf.tensor2d(values);
      const once = centred(x);
      const moved = x.add(shift) as typeof x;
      const [twice, after] = [centred(once), centred(moved)];
      const found = {
        once: once.arraySync(),
        twice: twice.arraySync(),
        after: after.arraySync(),
        x: x.arraySync(),
      };
      for (const one of [x, once, moved, twice, after]) one.dispose();
      return found;
    },
    verdict: ({ values }, found) => {
      const once = without(values);
      return same(found, { once, twice: once, after: once, x: values }, close);
    },
  }),
  leaksNothing(1),
]);
