import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  X: Mat;
  gamma: number[];
  beta: number[];
  eps: number;
}

/** Columns with means and spreads of their own; neither gamma nor beta is plain. */
function batch(rng: Random, n: number, d = 1 + rng.int(5)): Case {
  const column = () => ({ mean: rng.normal(0, 5), sd: 0.2 + 4 * rng() });
  const columns = Array.from({ length: d }, column);
  return {
    X: Array.from({ length: n }, () => columns.map(({ mean, sd }) => rng.normal(mean, sd))),
    gamma: columns.map(() => rng.normal(0, 2)),
    beta: columns.map(() => rng.normal(0, 2)),
    eps: 0.001 + 0.2 * rng(),
  };
}

/** A second opinion by the mean of squares: variance = mean of x^2 - (mean of x)^2, column by column. */
function wanted({ X, gamma, beta, eps }: Case) {
  const column = (j: number) => X.map((x) => x[j]!);
  const average = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const mean = gamma.map((_, j) => average(column(j)));
  const variance = gamma.map((_, j) => Math.max(0, average(column(j).map((x) => x * x)) - mean[j]! ** 2));
  const sd = variance.map((one) => (one + eps) ** 0.5);
  const XHat = X.map((x) => x.map((one, j) => (one - mean[j]!) * sd[j]! ** -1));
  const Y = XHat.map((x) => x.map((one, j) => beta[j]! + one * gamma[j]!));
  return { Y, XHat, mean, variance, sd, gamma };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the output of batches of many sizes',
    points: 1,
    make: (rng, index) => (index === 0 ? batch(rng, 2, 1) : batch(rng, 2 + rng.int(12))),
    probe: ({ batchNormTrain }, { X, gamma, beta, eps }) => batchNormTrain(X, gamma, beta, eps).Y,
    verdict: (one, Y) => same(Y, wanted(one).Y, { within: 1e-8, what: 'Y' }),
  }),

  check({
    name: 'the record for the way back: XHat, mean, variance, sd and gamma',
    points: 1,
    make: (rng) => batch(rng, 2 + rng.int(12)),
    probe: ({ batchNormTrain }, { X, gamma, beta, eps }) => {
      const { XHat, mean, variance, sd, gamma: kept } = batchNormTrain(X, gamma, beta, eps);
      return { XHat, mean, variance, sd, gamma: kept };
    },
    verdict: (one, found) => {
      const { XHat, mean, variance, sd, gamma } = wanted(one);
      return same(found, { XHat, mean, variance, sd, gamma }, { within: 1e-8, what: 'the record' });
    },
  }),

  check({
    name: 'a batch of one gives beta, and a column of equal numbers, too',
    points: 1,
    make: (rng, index) => {
      const one = batch(rng, 1);
      return index % 2 === 0 ? one : { ...one, X: [one.X[0]!, [...one.X[0]!], [...one.X[0]!]] };
    },
    probe: ({ batchNormTrain }, { X, gamma, beta, eps }) => batchNormTrain(X, gamma, beta, eps).Y,
    verdict: ({ X, beta }, Y) =>
      same(
        Y,
        X.map(() => beta),
        { within: 1e-9, what: 'Y' },
      ),
  }),

  check({
    name: 'three hundred examples: the columns have the mean beta and the spread |gamma|',
    points: 1,
    make: (rng) => ({ ...batch(rng, 300, 3), eps: 1e-9 }),
    probe: ({ batchNormTrain }, { X, gamma, beta, eps }) => batchNormTrain(X, gamma, beta, eps).Y,
    verdict: ({ gamma, beta }, Y) => {
      const table = Y as Mat;
      const average = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length;
      const columns = gamma.map((_, j) => table.map((y) => y[j]!));
      const spread = columns.map((v) => average(v.map((y) => (y - average(v)) ** 2)) ** 0.5);
      return (
        same(columns.map(average), beta, { within: 1e-6, what: 'the means of the columns of Y' }) ??
        same(spread, gamma.map(Math.abs), { within: 1e-4, what: 'the spreads of the columns of Y' })
      );
    },
  }),

  // What the layer before multiplies and adds is taken out again; the order of the examples stays.
  check({
    name: 'another scale and shift of each column changes nothing, another order of examples only the order',
    points: 1,
    make: (rng) => {
      const one = { ...batch(rng, 3 + rng.int(6)), eps: 1e-9 };
      const factors = one.gamma.map(() => 0.5 + 3 * rng());
      const shifts = one.gamma.map(() => rng.normal(0, 5));
      return { ...one, moved: one.X.map((x) => x.map((v, j) => factors[j]! * v + shifts[j]!)) };
    },
    probe: ({ batchNormTrain: f }, { X, moved, gamma, beta, eps }) => ({
      plain: f(
        X.map((x) => [...x]),
        gamma,
        beta,
        eps,
      ).Y,
      moved: f(moved, gamma, beta, eps).Y,
      turned: f([...X].reverse(), gamma, beta, eps).Y,
    }),
    verdict: (one, { plain, moved, turned }) =>
      same(plain, wanted(one).Y, { within: 1e-5, what: 'Y' }) ??
      same(moved, plain, { within: 1e-5, what: 'Y of the table that was scaled and shifted' }) ??
      same(turned, [...(plain as Mat)].reverse(), { within: 1e-5, what: 'Y of the examples turned round' }),
  }),

  keepsInput(1),
]);
