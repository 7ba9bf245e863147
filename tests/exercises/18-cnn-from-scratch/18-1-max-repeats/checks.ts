import { hidden, same } from 'downhill/grading';

/** A second opinion: lists of places, window by window. */
function byPlaces(n: number, k: number, pool: number): number {
  const places = Array.from({ length: n }, (_, i) => i);
  const windows = places.filter((i) => i + k <= n);
  const pooled = windows.filter((i) => i % pool === 0 && i + pool <= windows.length);
  return pooled.length === 0 ? 0 : 1 + byPlaces(pooled.length, k, pool);
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'pictures, windows and pooling of any size',
    points: 1,
    make: (rng) => ({ n: 1 + rng.int(400), k: 1 + rng.int(7), pool: 2 + rng.int(3) }),
    probe: ({ maxRepeats }, { n, k, pool }) => maxRepeats(n, k, pool),
    verdict: ({ n, k, pool }, found) => same(found, byPlaces(n, k, pool), { within: 0, what: 'the count' }),
  }),

  check({
    name: 'just large enough for one repeat, and one pixel too small',
    points: 1,
    make: (rng) => ({ k: 2 + rng.int(6), pool: 1 + rng.int(4) }),
    probe: ({ maxRepeats }, { k, pool }) => [
      maxRepeats(k + pool - 1, k, pool),
      maxRepeats(k + pool - 2, k, pool),
    ],
    verdict: (_, found) => same(found, [1, 0], { within: 0, what: 'the counts' }),
  }),

  // Nobody knows these by heart: a picture that shrinks to m in one repeat has one repeat more than m.
  check({
    name: 'a picture that one repeat turns into another has one repeat more',
    points: 1,
    make: (rng) => {
      const [k, pool, m] = [2 + rng.int(5), 1 + rng.int(3), 1 + rng.int(60)];
      return { k, pool, m, n: k - 1 + pool * m + rng.int(pool) };
    },
    probe: ({ maxRepeats }, { k, pool, m, n }) => maxRepeats(n, k, pool) - maxRepeats(m, k, pool),
    verdict: (_, found) => same(found, 1, { within: 0, what: 'the difference' }),
  }),
]);
