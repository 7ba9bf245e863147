import { hidden, keepsInput, same } from 'downhill/grading';

interface Counts {
  n: number;
  alphabet: string;
  next: Map<string, ReadonlyMap<string, number>>;
}
type Random = { (): number; int(n: number): number; pick<T>(items: ArrayLike<T>): T };

/** A table of some contexts; some letters were never seen, and 'zz' never stands before anything. */
function counts(rng: Random): Counts {
  const alphabet = `.${'abcdefgh'.slice(0, 2 + rng.int(7))}`;
  const next = new Map<string, Map<string, number>>();
  for (let many = 1 + rng.int(5); many > 0; many--) {
    const seen = [...alphabet].filter(() => rng() < 0.6).map((w) => [w, 1 + rng.int(40)] as const);
    if (seen.length > 0) next.set(rng.pick([...alphabet]) + rng.pick([...alphabet]), new Map(seen));
  }
  return { n: 3, alphabet, next };
}
const contextOf = (c: Counts, rng: Random): string =>
  c.next.size > 0 && rng() < 0.8 ? rng.pick([...c.next.keys()]) : 'zz';

export default hidden<typeof import('./solution.ts')>((check) => [
  // A second opinion that knows no formula: the imaginary sightings are put in, and then it is plain counting.
  check({
    name: 'counts with alpha imaginary sightings put in',
    points: 1,
    make: (rng) => {
      const c = counts(rng);
      return { c, ctx: contextOf(c, rng), w: rng.pick([...c.alphabet]), alpha: 0.01 + 2 * rng() };
    },
    probe: ({ condProb }, { c, ctx, w, alpha }) => condProb(c, ctx, w, alpha),
    verdict: ({ c, ctx, w, alpha }, found) => {
      const padded = [...c.alphabet].map((one) => (c.next.get(ctx)?.get(one) ?? 0) + alpha);
      const all = padded.reduce((a, b) => a + b, 0);
      return same(found, padded[c.alphabet.indexOf(w)]! / all, { within: 1e-12, what: 'the probability' });
    },
  }),

  check({
    name: 'the probabilities of all letters sum to 1, after any context',
    points: 1,
    make: (rng) => {
      const c = counts(rng);
      return { c, ctx: contextOf(c, rng), alpha: 0.001 + 3 * rng() };
    },
    probe: ({ condProb }, { c, ctx, alpha }) =>
      [...c.alphabet].map((w) => condProb(c, ctx, w, alpha)).reduce((a, b) => a + b, 0),
    verdict: (_, found) => same(found, 1, { within: 1e-9, what: 'the sum' }),
  }),

  // Nobody knows these by heart: k times the sightings, real and imaginary, are the same shares.
  check({
    name: 'all counts and alpha times a number change nothing; after a new context all letters are alike',
    points: 1,
    make: (rng) => {
      const c = counts(rng);
      const times = 2 + rng.int(9);
      const larger = new Map(
        [...c.next].map(([ctx, seen]) => [ctx, new Map([...seen].map(([w, k]) => [w, k * times]))]),
      );
      const grown: Counts = { ...c, next: larger };
      return { c, grown, times, ctx: contextOf(c, rng), w: rng.pick([...c.alphabet]), alpha: 0.1 + rng() };
    },
    probe: ({ condProb }, { c, grown, times, ctx, w, alpha }) => [
      condProb(grown, ctx, w, alpha * times) - condProb(c, ctx, w, alpha),
      condProb(c, 'zz', w, alpha),
    ],
    verdict: ({ c }, found) =>
      same(found, [0, 1 / c.alphabet.length], { within: 1e-12, what: 'the difference and the share' }),
  }),

  keepsInput(1),
]);
