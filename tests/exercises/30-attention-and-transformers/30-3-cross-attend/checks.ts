import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
interface AttnParams {
  q: Mat;
  k: Mat;
  v: Mat;
  mix: Mat;
  heads: number;
}
type Random = { int(n: number): number; normal(mean?: number, sd?: number): number };

const mat = (rng: Random, rows: number, columns: number): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal(0, 0.8)));

/** Sequences of unequal length, and weights of any sizes. */
function drawn(rng: Random, heads = 1 + rng.int(3)) {
  const d = heads * (1 + rng.int(3));
  const m = 1 + rng.int(4);
  const [q, k, v, mix] = [mat(rng, d, d), mat(rng, d, d), mat(rng, d, d), mat(rng, d, d)];
  return { dec: mat(rng, m, d), enc: mat(rng, m + 1 + rng.int(3), d), p: { q, k, v, mix, heads } };
}
type Case = { dec: Mat; enc: Mat; p: AttnParams };

/** A second opinion, number by number; what a head says goes through its own rows of `mix`, and the heads add up. */
function right({ dec, enc, p }: Case): Mat {
  const d = dec[0]!.length;
  const size = d / p.heads;
  const at = (row: number[], W: Mat, j: number) => row.reduce((sum, x, i) => sum + x * W[i]![j]!, 0);
  return dec.map((row) => {
    const sum = Array.from({ length: d }, () => 0);
    for (let h = 0; h < p.heads; h++) {
      const columns = Array.from({ length: size }, (_, i) => h * size + i);
      const odds = enc.map((other) => {
        const score = columns.reduce((s, j) => s + at(row, p.q, j) * at(other, p.k, j), 0);
        return Math.exp(score / size ** 0.5);
      });
      const all = odds.reduce((a, b) => a + b, 0);
      for (const j of columns) {
        const said = enc.reduce((s, other, l) => s + (odds[l]! / all) * at(other, p.v, j), 0);
        for (let c = 0; c < d; c++) sum[c]! += said * p.mix[j]![c]!;
      }
    }
    return sum;
  });
}
const near = { within: 1e-8, what: 'the rows' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'one head',
    points: 1,
    make: (rng) => drawn(rng, 1),
    probe: ({ crossAttend }, { dec, enc, p }) => crossAttend(dec, enc, p),
    verdict: (one, found) => same(found, right(one), near),
  }),

  check({
    name: 'any number of heads',
    points: 2,
    make: (rng) => drawn(rng, 2 + rng.int(3)),
    probe: ({ crossAttend }, { dec, enc, p }) => crossAttend(dec, enc, p),
    verdict: (one, found) => same(found, right(one), near),
  }),

  // The encoder's tokens are a bag: in another order, or each of them twice, the decoder sees the same.
  check({
    name: "the encoder's tokens turned round, and each of them twice, change nothing",
    points: 2,
    make: (rng) => {
      const one = drawn(rng);
      return { ...one, bag: [...one.enc, ...[...one.enc].reverse()] };
    },
    probe: ({ crossAttend }, { dec, bag, p }) => crossAttend(dec, bag, p),
    verdict: (one, found) => same(found, right(one), near),
  }),

  keepsInput(1),
]);
