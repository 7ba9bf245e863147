import { hidden, keepsInput, same } from 'downhill/grading';

type Random = {
  (): number;
  int(n: number): number;
  shuffle<T>(items: Iterable<T>): T[];
  pick<T>(items: ArrayLike<T>): T;
};

/** Whole numbers of one to three digits on both sides of 0, some of them equal. */
const numbers = (rng: Random, count: number): number[] => {
  const spread = rng.pick([6, 40, 400]);
  return Array.from({ length: count }, () => rng.int(2 * spread) - spread);
};

const tight = { within: 1e-9, what: 'the median' };

/** A second opinion: a typed array sorts by size. */
const middleOf = (window: readonly number[]): number => {
  const sorted = Float64Array.from(window).sort();
  const [low, high] = [(sorted.length - 1) >> 1, sorted.length >> 1];
  return (sorted[low]! + sorted[high]!) / 2;
};

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'an odd count: the number in the middle',
    points: 1,
    make: (rng) => numbers(rng, 3 + 2 * rng.int(6)),
    probe: ({ medianOf }, window) => medianOf(window),
    verdict: (window, found) => same(found, middleOf(window), tight),
  }),

  check({
    name: 'an even count: the mean of the two in the middle',
    points: 1,
    make: (rng) => numbers(rng, 2 + 2 * rng.int(6)),
    probe: ({ medianOf }, window) => medianOf(window),
    verdict: (window, found) => same(found, middleOf(window), tight),
  }),

  // No order matters; what is added to all is added to the middle; turning all signs turns its sign.
  check({
    name: 'another order, a shift and turned signs',
    points: 1,
    make: (rng) => {
      const window = numbers(rng, 2 + rng.int(12));
      return { window, mixed: rng.shuffle(window), by: 1 + rng.int(50) };
    },
    probe: ({ medianOf }, { window, mixed, by }) => ({
      mixed: medianOf(mixed),
      moved: medianOf(window.map((v) => v + by)),
      turned: -medianOf(window.map((v) => -v)),
    }),
    verdict: ({ window, by }, found) => {
      const middle = middleOf(window);
      return same(found, { mixed: middle, moved: middle + by, turned: middle }, { within: 1e-9 });
    },
  }),

  keepsInput(1),
]);
