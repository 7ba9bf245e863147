import { hidden, same } from 'downhill/grading';

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'it is the answer with the highest value, as trying all answers says',
    points: 1,
    make: (rng) => ({ pd: 0.05 + 3 * rng(), pg: 0.05 + 3 * rng() }),
    probe: ({ optimalD }, { pd, pg }) => optimalD(pd, pg),
    verdict: ({ pd, pg }, found) => {
      // A second opinion that knows no formula: the best of 10,000 answers.
      let best = 0.5;
      const value = (D: number) => pd * Math.log(D) + pg * Math.log(1 - D);
      for (let i = 1; i < 10_000; i++) if (value(i / 10_000) > value(best)) best = i / 10_000;
      return same(found, best, { within: 2e-4, what: 'the answer' });
    },
  }),

  check({
    name: 'exchanging real and forged exchanges the answers, and the unit of the densities makes no difference',
    points: 1,
    make: (rng) => ({ pd: rng(), pg: rng(), times: 10 ** (6 * rng() - 3) }),
    probe: ({ optimalD }, { pd, pg, times }) => [
      optimalD(pd, pg) + optimalD(pg, pd),
      optimalD(times * pd, times * pg) - optimalD(pd, pg),
      optimalD(pd, 0),
      optimalD(0, pg),
    ],
    verdict: (_, found) => same(found, [1, 0, 1, 0], { within: 1e-9, what: 'the four' }),
  }),

  check({
    name: 'where neither has been seen it is a half',
    points: 0.5,
    cases: 1,
    make: () => 0,
    probe: ({ optimalD }, none) => optimalD(none, none),
    verdict: (_, found) => same(found, 0.5, { what: 'the answer' }),
  }),

  check({
    name: 'a density below 0 is refused, whichever it is',
    points: 0.5,
    throws: true,
    make: (rng, index) => {
      const pair = [-0.001 - rng(), rng()];
      return index % 2 === 0 ? pair : pair.reverse();
    },
    probe: ({ optimalD }, [pd, pg]) => optimalD(pd!, pg!),
    verdict: () => undefined,
  }),
]);
