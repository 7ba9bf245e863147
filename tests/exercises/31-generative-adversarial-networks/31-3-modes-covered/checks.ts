import { hidden, keepsInput, same } from 'downhill/grading';

type Mat = number[][];
type Random = {
  (): number;
  int(n: number): number;
  normal(mean?: number, sd?: number): number;
  shuffle<T>(items: Iterable<T>): T[];
};

/** A point at that distance from a centre, in a random direction. */
function around(rng: Random, center: number[], distance: number): number[] {
  const way = center.map(() => rng.normal());
  const norm = Math.hypot(...way);
  return center.map((c, i) => c + (distance * way[i]!) / norm);
}

/**
 * Samples of which it is known where each belongs: centres are 10 or more apart along the first axis and r is
 * below 4. So many good ones for each centre, and so many that lie between r and 4.9 away from one.
 */
function known(rng: Random, counts: readonly number[], strays: number, dimensions: number) {
  const r = 1 + 2.5 * rng();
  const centers: Mat = rng.shuffle(
    counts.map((_, i) => Array.from({ length: dimensions }, (_, k) => (k === 0 ? 10 * i : rng.normal()))),
  );
  const good = counts.flatMap((count, i) =>
    Array.from({ length: count }, () => around(rng, centers[i]!, r * 0.99 * rng())),
  );
  const bad = Array.from({ length: strays }, () =>
    around(rng, centers[rng.int(centers.length)]!, r * 1.01 + (4.9 - r * 1.01) * rng()),
  );
  return { s: rng.shuffle([...good, ...bad]), centers, r };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'samples of which it is known where they belong, in one to four dimensions',
    points: 1,
    make: (rng, index) => {
      const counts = Array.from({ length: 2 + rng.int(5) }, () => (rng.int(3) === 0 ? 0 : 1 + rng.int(9)));
      const strays = 1 + rng.int(20);
      const modes = counts.filter((count) => count > 0).length; // fewer than 100 samples: one is enough
      const total = counts.reduce((a, c) => a + c, 0);
      return { ...known(rng, counts, strays, 1 + (index % 4)), modes, good: total / (total + strays) };
    },
    probe: ({ modesCovered }, { s, centers, r }) => modesCovered(s, centers, r),
    verdict: ({ modes, good }, found) => same(found, { modes, good }, { within: 1e-9, what: 'the answer' }),
  }),

  check({
    name: 'a mode needs 1% of all samples, of the bad ones, too',
    points: 1,
    make: (rng) => {
      const n = 100 * (3 + rng.int(4));
      const enough = n / 100;
      const counts = [enough, enough - 1, enough + 1, 0, 100]; // just enough, one short, more, none, many
      const strays = n - counts.reduce((a, c) => a + c, 0);
      return { ...known(rng, counts, strays, 2), good: (n - strays) / n };
    },
    probe: ({ modesCovered }, { s, centers, r }) => modesCovered(s, centers, r),
    verdict: ({ good }, found) => same(found, { modes: 3, good }, { within: 1e-9, what: 'the answer' }),
  }),

  // Nobody knows these by heart: an order, a shift, a turn and a unit make no difference; circles may overlap.
  check({
    name: 'order, place, a turn and the unit make no difference, and where circles overlap a sample counts once',
    points: 1,
    make: (rng) => ({
      s: Array.from({ length: 40 }, () => [2 * rng.normal(), 2 * rng.normal()]),
      centers: Array.from({ length: 4 }, () => [2 * rng.normal(), 2 * rng.normal()]),
      r: 1 + rng(),
      by: [10 * rng.normal(), 10 * rng.normal()],
      times: 0.1 + 5 * rng(),
      angle: 6 * rng(),
    }),
    probe: ({ modesCovered }, { s, centers, r, by, times, angle }) => {
      const put = (list: number[][]): number[][] =>
        list
          .map(([x, y]) => [
            times * (x! * Math.cos(angle) - y! * Math.sin(angle) + by[0]!),
            times * (x! * Math.sin(angle) + y! * Math.cos(angle) + by[1]!),
          ])
          .reverse();
      return [modesCovered(s, centers, r), modesCovered(put(s), put(centers), times * r)];
    },
    verdict: ({ s, centers, r }, found) => {
      const counts = [0, 0, 0, 0];
      for (const [x, y] of s) {
        let [best, least] = [0, Number.POSITIVE_INFINITY];
        for (const [k, c] of centers.entries()) {
          const squared = (x! - c[0]!) ** 2 + (y! - c[1]!) ** 2;
          if (squared < least) [best, least] = [k, squared];
        }
        if (least <= r * r) counts[best]!++;
      }
      const good = counts.reduce((a, c) => a + c, 0) / s.length;
      const wanted = { modes: counts.filter((count) => count > 0).length, good };
      return same(found, [wanted, wanted], { within: 1e-9, what: 'the two' });
    },
  }),

  check({
    name: 'at most r away includes r; and no samples cover nothing',
    points: 0.5,
    make: (rng) => ({ x: rng.int(9) - 4, r: 1 + rng.int(5) }),
    probe: ({ modesCovered }, { x, r }) => [
      modesCovered([[x + r, 0]], [[x, 0]], r),
      modesCovered([[x + r + 0.001, 0]], [[x, 0]], r),
      modesCovered([], [[x, 0]], r),
    ],
    verdict: (_, found) => {
      const none = { modes: 0, good: 0 };
      return same(found, [{ modes: 1, good: 1 }, none, none], { within: 1e-9, what: 'the three' });
    },
  }),

  keepsInput(0.5),
]);
