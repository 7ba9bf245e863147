import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const mat = (rng: Random, rows: number, columns: number, sd = 1): Mat =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => rng.normal(0, sd)));

/** Queries, keys and values of unequal numbers and widths; a mask that lets each query see something. */
function drawn(rng: Random, isMasked: boolean, sd = 1) {
  const [d, m] = [2 + rng.int(5), 1 + rng.int(5)];
  const n = d + 1 + rng.int(4);
  const mask = Array.from({ length: m }, () => {
    const own = rng.int(n);
    return Array.from({ length: n }, (_, j) => j === own || rng() < 0.5);
  });
  const [Q, K, V] = [mat(rng, m, d, sd), mat(rng, n, d, sd), mat(rng, n, 1 + rng.int(4))];
  return { Q, K, V, ...(isMasked ? { mask } : {}) };
}
type Case = { Q: Mat; K: Mat; V: Mat; mask?: boolean[][] };

/** A second opinion: three loops, and weights from differences of scores, which never overflow upwards. */
function right({ Q, K, V, mask }: Case): { out: Mat; weights: Mat } {
  const weights = Q.map((q, i) => {
    const scores = K.map((k) => k.reduce((sum, x, c) => sum + x * q[c]!, 0) / q.length ** 0.5);
    const sees = (j: number) => mask?.[i]?.[j] ?? true;
    return scores.map((score, j) => {
      let odds = 0;
      for (const [l, other] of scores.entries()) if (sees(l)) odds += Math.exp(other - score);
      return sees(j) ? 1 / odds : 0;
    });
  });
  const out = weights.map((row) => V[0]!.map((_, c) => row.reduce((sum, w, j) => sum + w * V[j]![c]!, 0)));
  return { out, weights };
}
const near = { within: 1e-9, what: 'out and weights' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'everybody looks at everything',
    points: 1,
    make: (rng) => drawn(rng, false),
    probe: ({ attention }, { Q, K, V }) => attention(Q, K, V),
    verdict: (one, found) => same(found, right(one), near),
  }),

  check({
    name: 'with a mask',
    points: 2,
    make: (rng) => drawn(rng, true),
    probe: ({ attention }, { Q, K, V, mask }) => attention(Q, K, V, mask),
    verdict: (one, found) => same(found, right(one), near),
  }),

  check({
    name: 'scores of thousands, with and without a mask',
    points: 1,
    make: (rng, index) => drawn(rng, index % 2 === 0, 60),
    probe: ({ attention }, { Q, K, V, mask }) => attention(Q, K, V, mask),
    verdict: (one, found) => same(found, right(one), near),
  }),

  // A bag of keys: in any other order, the values with them, the answer is the same.
  check({
    name: 'keys, values and mask in another order give the same answer',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, true);
      const turned = <T>(list: readonly T[]): T[] => [...list].reverse();
      return { ...one, K2: turned(one.K), V2: turned(one.V), mask2: one.mask!.map(turned) };
    },
    probe: ({ attention }, { Q, K2, V2, mask2 }) => attention(Q, K2, V2, mask2).out,
    verdict: (one, found) => same(found, right(one).out, { within: 1e-9, what: 'out' }),
  }),

  keepsInput(1),
]);
