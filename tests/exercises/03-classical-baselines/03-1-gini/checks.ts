import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { int(n: number): number; shuffle<T>(items: Iterable<T>): T[] };

/** A group of one example or more in two to six classes. */
function group(rng: Random): number[] {
  const counts = Array.from({ length: 2 + rng.int(5) }, () => rng.int(9));
  counts[rng.int(counts.length)]! += 1;
  return counts;
}

/** A second opinion, from the meaning: all pairs of draws, and how many of them are of two classes. */
function byPairs(counts: readonly number[]): number {
  const bag = counts.flatMap((count, label) => Array<number>(count).fill(label));
  let differ = 0;
  for (const a of bag) for (const b of bag) if (a !== b) differ++;
  return differ / bag.length ** 2;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the share of pairs of draws that differ',
    points: 1,
    make: (rng, index) => (index === 0 ? [5, 5] : group(rng)),
    probe: ({ gini }, counts) => gini(counts),
    verdict: (counts, found) => same(found, byPairs(counts), { within: 1e-9, what: 'the impurity' }),
  }),

  check({
    name: 'a pure group has none, however many classes are missing from it',
    points: 1,
    make: (rng, index) => {
      const counts = Array<number>(index + 1).fill(0);
      counts[rng.int(counts.length)] = 1 + rng.int(50);
      return counts;
    },
    probe: ({ gini }, counts) => gini(counts),
    verdict: (_, found) => same(found, 0, { within: 1e-12, what: 'the impurity' }),
  }),

  // The order of the classes, one that nobody has, and a bag k times as large change no share.
  check({
    name: 'only the shares of the classes count',
    points: 1,
    make: (rng) => {
      const counts = group(rng);
      return { counts, others: [rng.shuffle(counts), [...counts, 0], counts.map((count) => 7 * count)] };
    },
    probe: ({ gini }, { others }) => others.map((each) => gini(each)),
    verdict: ({ counts, others }, found) =>
      same(
        found,
        others.map(() => byPairs(counts)),
        { within: 1e-9, what: 'the impurities' },
      ),
  }),

  keepsInput(1),
]);
