import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Batch {
  Z: Mat;
  y: number[];
}

function batch(rng: Random, { rows = 1 + rng.int(6), classes = 2 + rng.int(8), spread = 2 } = {}): Batch {
  const Z = Array.from({ length: rows }, () => Array.from({ length: classes }, () => rng.normal(0, spread)));
  return { Z, y: Z.map(() => rng.int(classes)) };
}

/** The mean of -ln p of the right class, with each pair of logits joined without overflow. */
function lossOf(Z: Mat, y: number[]): number {
  const join = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  const prices = Z.map((z, i) => z.map((zj) => zj - z[y[i]!]!).reduce(join));
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}

/** A second opinion that knows no formula: what the loss does when one logit moves a little. */
function measured({ Z, y }: Batch, step = 1e-4): Mat {
  const at = (i: number, j: number, by: number) =>
    lossOf(
      Z.map((z, row) => (row === i ? z.map((zj, column) => (column === j ? zj + by : zj)) : z)),
      y,
    );
  return Z.map((z, i) => z.map((_, j) => (at(i, j, step) - at(i, j, -step)) / (2 * step)));
}

const close = { within: 1e-6, what: 'the gradient' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one row: the slopes that the loss itself shows when a logit moves',
    points: 1,
    make: (rng) => batch(rng, { rows: 1 }),
    probe: ({ ceGrad }, { Z, y }) => ceGrad(Z, y),
    verdict: (one, slopes) => same(slopes, measured(one), close),
  }),

  check({
    name: 'several rows: the slopes of the mean',
    points: 1,
    make: (rng) => batch(rng, { rows: 2 + rng.int(6), classes: 2 + rng.int(9) }),
    probe: ({ ceGrad }, { Z, y }) => ceGrad(Z, y),
    verdict: (one, slopes) => same(slopes, measured(one), close),
  }),

  check({
    name: 'logits in the thousands, wrong and sure: finite slopes of full size',
    points: 1,
    make: (rng) => {
      const { Z } = batch(rng, { rows: 2 + rng.int(3), classes: 3 + rng.int(4) });
      const y = Z.map(() => rng.int(Z[0]!.length));
      const sure = y.map((yi) => (yi + 1) % Z[0]!.length); // far above all others, and wrong
      return {
        Z: Z.map((z, i) => z.map((zj, j) => zj + (j === sure[i] ? 1000 + rng.int(1000) : 0))),
        y,
        sure,
      };
    },
    probe: ({ ceGrad }, { Z, y }) => ceGrad(Z, y),
    verdict: ({ Z, y, sure }, slopes) => {
      const wanted = Z.map((z, i) =>
        z.map((_, j) => ((j === sure[i] ? 1 : 0) - (j === y[i] ? 1 : 0)) / Z.length),
      );
      return same(slopes, wanted, close);
    },
  }),

  // Adding the same to a row changes no probability; a batch beside itself is the same mean over twice the rows.
  check({
    name: 'the same added to a row changes nothing, and each row of a batch given twice pulls half as hard',
    points: 1,
    make: (rng) => ({ ...batch(rng, { rows: 1 + rng.int(4) }), shift: rng.normal(0, 100) }),
    probe: ({ ceGrad }, { Z, y, shift }) => ({
      shifted: ceGrad(
        Z.map((z) => z.map((zj) => zj + shift)),
        y,
      ),
      twice: ceGrad([...Z, ...Z.map((z) => [...z])], [...y, ...y]),
    }),
    verdict: (one, found) => {
      const slopes = measured(one);
      const half = slopes.map((row) => row.map((slope) => slope / 2));
      return same(
        found,
        { shifted: slopes, twice: [...half, ...half] },
        { within: 1e-6, what: 'the gradients' },
      );
    },
  }),

  keepsInput(1),
]);
