import { hidden, same } from 'downhill/grading';

/** A second opinion: the half-life by halving an interval, without a logarithm. */
function searched(z: number): number {
  let [low, high] = [0, 1e6];
  for (let turn = 0; turn < 200; turn++) {
    const middle = (low + high) / 2;
    if (z ** middle > 0.5) low = middle;
    else high = middle;
  }
  return high;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'levers of every kind',
    points: 1,
    make: (rng, index) => (index === 0 ? 0.999 : 0.02 + 0.97 * rng()),
    probe: ({ halfLife }, z) => halfLife(z),
    verdict: (z, found) =>
      same(found / searched(z), 1, { within: 1e-6, what: 'the half-life, over what it is' }),
  }),

  check({
    name: 'all is kept, and nothing is kept',
    points: 1,
    cases: 1,
    make: () => [0, 1],
    probe: ({ halfLife }, [none, all]) => ({ never: halfLife(all!) === Infinity, atOnce: halfLife(none!) }),
    verdict: (_, found) => same(found, { never: true, atOnce: 0 }, { within: 1e-12, what: 'the ends' }),
  }),

  // Nobody knows these by heart: two steps with z are one step with its square.
  check({
    name: 'a lever that keeps z squared lasts half as long',
    points: 1,
    make: (rng) => 0.1 + 0.89 * rng(),
    probe: ({ halfLife }, z) => ({ one: halfLife(z), squared: halfLife(z * z) }),
    verdict: (z, { one, squared }) =>
      same([one / searched(z), squared / searched(z)], [1, 0.5], { within: 1e-6, what: 'the half-lives' }),
  }),
]);
