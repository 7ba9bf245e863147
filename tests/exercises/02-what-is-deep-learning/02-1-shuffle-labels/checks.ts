import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

const labels = (rng: Random, n = 2 + rng.int(40)): number[] => Array.from({ length: n }, () => rng.int(10));

const sorted = (y: readonly number[]): number[] => [...y].sort((a, b) => a - b);

/** Whole numbers from a to b, as places and seeds. */
const from = (a: number, n: number): number[] => Array.from({ length: n }, (_, i) => a + i);

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the same labels come back, each as often as before, and the same order for the same seed',
    points: 1,
    make: (rng, index) => ({ y: index === 0 ? [] : index === 1 ? [7] : labels(rng), seed: rng.int(1000) }),
    probe: ({ shuffleLabels }, { y, seed }) => ({
      first: shuffleLabels(y, seed),
      again: shuffleLabels(y, seed),
    }),
    verdict: ({ y }, { first, again }) =>
      same(Array.isArray(first) ? sorted(first) : first, sorted(y), {
        what: 'the list of labels, sorted,',
      }) ??
      (same(again, first) && 'two calls with the same seed gave two orders'),
  }),

  // With 12 different labels, two of 40 seeds meet in one order once in half a million gradings.
  check({
    name: 'another seed gives another order',
    points: 1,
    cases: 4,
    make: (rng) => ({ y: from(rng.int(50), 12), seeds: from(rng.int(1000), 40) }),
    probe: ({ shuffleLabels }, { y, seeds }) => seeds.map((seed) => shuffleLabels(y, seed)),
    verdict: ({ y, seeds }, orders) => {
      const wrong = orders.map((order) => same(sorted(order), y, { what: 'the list of labels, sorted,' }));
      const different = new Set(orders.map((order) => order.join())).size;
      return (
        wrong.find((one) => one !== undefined) ??
        (different < seeds.length - 1 ? `40 seeds gave only ${different} different orders` : undefined)
      );
    },
  }),

  // Each of 4 labels belongs at each of 4 places in a quarter of 16,000 shuffles: 4,000, give or take 55. A fair
  // shuffle is farther off than 400 once in a billion; one that swaps with any place brings a label 688 times too often.
  check({
    name: 'every label comes to every place equally often',
    points: 1,
    cases: 1,
    make: (rng) => ({ y: from(rng.int(50), 4), seeds: from(rng.int(100_000), 16_000) }),
    probe: ({ shuffleLabels }, { y, seeds }) => {
      const counts = y.map(() => y.map(() => 0));
      for (const seed of seeds) {
        const order = shuffleLabels(y, seed);
        for (let place = 0; place < y.length; place++) {
          const row = counts[y.indexOf(order[place]!)];
          if (row) row[place]! += 1;
        }
      }
      return counts;
    },
    verdict: (_, counts) => {
      const far = counts.flat().filter((count) => !(Math.abs(count - 4000) < 400));
      return far.length > 0
        ? `of 16,000 shuffles of 4 labels, one label came to one place ${far[0]} times, which is not fair`
        : undefined;
    },
  }),

  keepsInput(1),
]);
