import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Batch {
  Z: Mat;
  y: number[];
}

function batch(rng: Random, { rows = 1 + rng.int(6), classes = 2 + rng.int(8), spread = 3 } = {}): Batch {
  const Z = Array.from({ length: rows }, () => Array.from({ length: classes }, () => rng.normal(0, spread)));
  return { Z, y: Z.map(() => rng.int(classes)) };
}

/** A second opinion: ln(1 + the sum of e^(z_j - z_y) over the others), each pair joined without overflow. */
function priceOf({ Z, y }: Batch): number {
  const join = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  const prices = Z.map((z, i) => z.map((zj) => zj - z[y[i]!]!).reduce(join));
  return prices.reduce((sum, price) => sum + price, 0) / Z.length;
}

const close = { within: 1e-9, what: 'the loss' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one row of logits of ordinary size',
    points: 1,
    make: (rng) => batch(rng, { rows: 1 }),
    probe: ({ crossEntropyFromLogits }, { Z, y }) => crossEntropyFromLogits(Z, y),
    verdict: (one, loss) => same(loss, priceOf(one), close),
  }),

  check({
    name: 'the mean over several rows',
    points: 1,
    make: (rng) => batch(rng, { rows: 2 + rng.int(8) }),
    probe: ({ crossEntropyFromLogits }, { Z, y }) => crossEntropyFromLogits(Z, y),
    verdict: (one, loss) => same(loss, priceOf(one), close),
  }),

  check({
    name: 'logits in the thousands: right and sure, wrong and sure, high and low rows together',
    points: 2,
    make: (rng, index) => {
      const one = batch(rng, { rows: 2 + rng.int(4), spread: 2000 });
      const heights = one.Z.map((_, i) => (index % 2 ? 1 : i % 2 ? 3000 : -3000));
      return { Z: one.Z.map((z, i) => z.map((zj) => zj + heights[i]!)), y: one.y };
    },
    probe: ({ crossEntropyFromLogits }, { Z, y }) => crossEntropyFromLogits(Z, y),
    verdict: (one, loss) => same(loss, priceOf(one), { within: 1e-6, what: 'the loss' }),
  }),

  // Only differences of logits count, and a class may have any number.
  check({
    name: 'the same added to a row changes nothing, nor does another order of the rows or of the classes',
    points: 1,
    make: (rng) => ({ ...batch(rng, { rows: 2 + rng.int(4) }), shift: rng.normal(0, 200) }),
    probe: ({ crossEntropyFromLogits }, { Z, y, shift }) => ({
      shifted: crossEntropyFromLogits(
        Z.map((z) => z.map((zj) => zj + shift)),
        y,
      ),
      turned: crossEntropyFromLogits([...Z].reverse(), [...y].reverse()),
      renamed: crossEntropyFromLogits(
        Z.map((z) => [...z].reverse()),
        y.map((yi) => Z[0]!.length - 1 - yi),
      ),
    }),
    verdict: (one, found) => {
      const loss = priceOf(one);
      return same(
        found,
        { shifted: loss, turned: loss, renamed: loss },
        { within: 1e-7, what: 'the losses' },
      );
    },
  }),

  keepsInput(1),
]);
