import { hidden, same } from 'downhill/grading';

/** A second opinion: door after door. */
function doorByDoor(L: number, gain: number): number {
  let message = 1;
  for (let door = 1; door < L; door++) message *= gain;
  return message;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'networks of any depth, with gains below and above 1',
    points: 1,
    make: (rng, index) => ({ L: index === 0 ? 2 : 2 + rng.int(12), gain: 0.4 + 1.2 * rng() }),
    probe: ({ expectedGradRatio }, { L, gain }) => expectedGradRatio(L, gain),
    verdict: ({ L, gain }, found) => {
      const wanted = doorByDoor(L, gain);
      return same(found, wanted, { within: 1e-9 * Math.max(1, wanted), what: 'the ratio' });
    },
  }),

  check({
    name: 'a single layer hears all, whatever the gain',
    points: 1,
    make: (rng) => 0.1 + 2 * rng(),
    probe: ({ expectedGradRatio }, gain) => [expectedGradRatio(1, gain), expectedGradRatio(2, gain)],
    verdict: (gain, found) =>
      same(found, [1, gain], { within: 1e-12, what: 'the ratios of one layer and two' }),
  }),

  // Nobody knows these by heart: two networks in a row share one layer, and a gain turned over undoes itself.
  check({
    name: 'networks put in a row multiply, and the inverse gain undoes it',
    points: 1,
    make: (rng) => ({ a: 2 + rng.int(15), b: 2 + rng.int(15), gain: 0.7 + 0.6 * rng() }),
    probe: ({ expectedGradRatio: f }, { a, b, gain }) => ({
      whole: f(a + b - 1, gain),
      parts: f(a, gain) * f(b, gain),
      undone: f(a, gain) * f(a, 1 / gain),
    }),
    verdict: ({ a, b, gain }, found) => {
      const whole = doorByDoor(a + b - 1, gain);
      return same(
        found,
        { whole, parts: whole, undone: 1 },
        { within: 1e-8 * Math.max(1, whole), what: 'the ratios' },
      );
    },
  }),
]);
