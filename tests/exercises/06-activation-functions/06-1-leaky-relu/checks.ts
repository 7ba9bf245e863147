import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const numbers = (rng: Random, least = 1): number[] =>
  Array.from({ length: least + rng.int(12) }, () => rng.normal(0, 3));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'lists of any length, with a slope that is given',
    points: 1,
    make: (rng, index) => ({ x: index === 0 ? [] : numbers(rng), a: 0.01 + 0.9 * rng() }),
    probe: ({ leakyRelu }, { x, a }) => leakyRelu(x, a),
    // A second opinion: the printed definition of the maximum, which is the same for slopes below 1.
    verdict: ({ x, a }, found) =>
      same(
        found,
        x.map((xi) => Math.max(xi, a * xi)),
        { within: 1e-12, what: 'the list' },
      ),
  }),

  check({
    name: 'the slope is 0.1 where nothing is said',
    points: 1,
    make: (rng) => [0, ...numbers(rng), -2 * rng()],
    probe: ({ leakyRelu }, x) => leakyRelu(x),
    verdict: (x, found) =>
      same(
        found,
        x.map((xi) => (xi + Math.abs(xi)) / 2 + (xi - Math.abs(xi)) / 20),
        {
          within: 1e-12,
          what: 'the list',
        },
      ),
  }),

  check({
    name: 'a slope above 1 is still that of the numbers below 0',
    points: 1,
    make: (rng) => ({ x: numbers(rng, 3), a: 1 + 3 * rng() }),
    probe: ({ leakyRelu }, { x, a }) => leakyRelu(x, a),
    verdict: ({ x, a }, found) =>
      same(
        found,
        x.map((xi) => (xi < 0 ? a * xi : xi)),
        { within: 1e-12, what: 'the list' },
      ),
  }),

  keepsInput(1),
]);
