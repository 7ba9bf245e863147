import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

/** Rows whose columns lie in different places and spread differently; no column is constant. */
function table(rng: Random, rows: number, columns: number): Mat {
  const of = Array.from({ length: columns }, () => ({ at: rng.normal(0, 20), spread: 1 + 9 * rng() }));
  return Array.from({ length: rows }, (_, r) =>
    of.map(({ at, spread }) => at + spread * rng.normal() + (r === 0 ? spread : 0)),
  );
}

interface Case {
  train: Mat;
  x: Mat;
}

/** Rows to fit to, and other rows from elsewhere. */
function both(rng: Random): Case {
  const columns = 1 + rng.int(4);
  return { train: table(rng, 2 + rng.int(8), columns), x: table(rng, 1 + rng.int(4), columns) };
}

/** A second opinion: sums in loops, the spread by the shifted second moment. */
function scaled(train: Mat, x: Mat): Mat {
  const z = x.map((row) => [...row]);
  for (let c = 0; c < train[0]!.length; c++) {
    const first = train[0]![c]!;
    let [sum, squares] = [0, 0];
    for (const row of train) {
      sum += row[c]! - first;
      squares += (row[c]! - first) ** 2;
    }
    const shift = sum / train.length;
    const std = Math.sqrt(Math.max(squares / train.length - shift ** 2, 0));
    for (const row of z) row[c] = (row[c]! - (first + shift)) / (std === 0 ? 1 : std);
  }
  return z;
}

const close = { within: 1e-6, what: 'the scaled table' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'other rows are scaled by the mean and the standard deviation of the train rows',
    points: 1,
    make: (rng, index) =>
      index === 0 ? { train: [[2], [4], [4], [4], [5], [5], [7], [9]], x: [[11]] } : both(rng),
    probe: ({ fitScaler }, { train, x }) => fitScaler(train)(x),
    verdict: ({ train, x }, z) => same(z, scaled(train, x), close),
  }),

  // What else is in the table, and what was scaled before, must not move a row.
  check({
    name: 'a row comes out the same alone, in company and after other rows',
    points: 1,
    make: (rng) => both(rng),
    probe: ({ fitScaler }, { train, x }) => {
      const scale = fitScaler(train);
      const far = x[0]!.map((value) => 1000 * value + 1000);
      const alone = x.map((row) => scale([row])[0]!);
      const company = scale([far, ...x]).slice(1);
      return { alone, company, after: scale(x) };
    },
    verdict: ({ train, x }, found) => {
      const z = scaled(train, x);
      return same(found, { alone: z, company: z, after: z }, { within: 1e-6, what: 'the rows' });
    },
  }),

  check({
    name: 'a column that is constant in train is only moved, not divided by 0',
    points: 1,
    make: (rng, index) => {
      const { train, x } = both(rng);
      const at = index % train[0]!.length;
      const value = (rng.int(41) - 20) / 2; // a half, so that its mean is exact
      return { train: train.map((row) => row.map((one, c) => (c === at ? value : one))), x };
    },
    probe: ({ fitScaler }, { train, x }) => ({ train: fitScaler(train)(train), x: fitScaler(train)(x) }),
    verdict: ({ train, x }, found) =>
      same(found, { train: scaled(train, train), x: scaled(train, x) }, { within: 1e-6, what: 'the tables' }),
  }),

  keepsInput(1),
]);
