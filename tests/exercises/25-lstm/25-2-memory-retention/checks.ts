import { hidden, same } from 'downhill/grading';

/** A second opinion: step after step, with the sigmoid written by tanh. */
function stepByStep(bf: number, T: number): number {
  const gate = (1 + Math.tanh(bf / 2)) / 2;
  let left = 1;
  for (let t = 0; t < T; t++) left *= gate;
  return left;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'any bias, any number of steps',
    points: 1,
    make: (rng, index) => ({ bf: index === 0 ? -1.5 : -3 + 9 * rng(), T: index === 1 ? 1 : 2 + rng.int(60) }),
    probe: ({ memoryRetention }, { bf, T }) => memoryRetention(bf, T),
    verdict: ({ bf, T }, found) =>
      same(found / stepByStep(bf, T), 1, { within: 1e-6, what: 'the share, over what it is' }),
  }),

  check({
    name: 'no step keeps all, and a bias of 0 halves at each',
    points: 1,
    make: (rng) => ({ bf: -3 + 9 * rng(), T: 1 + rng.int(20) }),
    probe: ({ memoryRetention: f }, { bf, T }) => ({ none: f(bf, 0), halves: f(0, T) * 2 ** T }),
    verdict: (_, found) => same(found, { none: 1, halves: 1 }, { within: 1e-9, what: 'the shares' }),
  }),

  // Nobody knows these by heart: what is left after two stretches is the product of what each leaves.
  check({
    name: 'two stretches in a row multiply',
    points: 1,
    make: (rng) => ({ bf: -1 + 6 * rng(), a: 1 + rng.int(30), b: 1 + rng.int(30) }),
    probe: ({ memoryRetention: f }, { bf, a, b }) => ({ whole: f(bf, a + b), parts: f(bf, a) * f(bf, b) }),
    verdict: ({ bf, a, b }, { whole, parts }) => {
      const wanted = stepByStep(bf, a + b);
      return same([whole / wanted, parts / wanted], [1, 1], {
        within: 1e-6,
        what: 'the shares, over what they are',
      });
    },
  }),
]);
