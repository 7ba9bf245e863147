import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const lists = (rng: Random, sd: number): Float32Array[] =>
  Array.from({ length: 1 + rng.int(4) }, () =>
    Float32Array.from({ length: 1 + rng.int(6) }, () => rng.normal(0, sd)),
  );
const lengthOf = (g: readonly Float32Array[]): number => Math.hypot(...g.flatMap((list) => Array.from(list)));
const timed = (g: readonly Float32Array[], factor: number) =>
  g.map((list) => list.map((one) => one * factor));

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'gradients that are too long come down to max, in the same direction',
    points: 2,
    make: (rng, index) => {
      const g = [Float32Array.of(rng.normal(3, 1), 4), ...lists(rng, 5)];
      return { g, max: index === 0 ? 1 : lengthOf(g) * (0.05 + 0.9 * rng()) };
    },
    probe: ({ clipByGlobalNorm }, { g, max }) => clipByGlobalNorm(g, max),
    verdict: ({ g, max }, found) =>
      same(found, timed(g, max / lengthOf(g)), { within: 1e-5 * Math.max(1, max), what: 'the gradients' }),
  }),

  check({
    name: 'gradients that are short enough keep their numbers, also where all are 0',
    points: 1,
    make: (rng, index) => {
      const g = index === 0 ? [new Float32Array(3), new Float32Array(1)] : lists(rng, 1);
      return { g, max: index === 0 ? 1 : lengthOf(g) * (1.01 + rng()) };
    },
    probe: ({ clipByGlobalNorm }, { g, max }) => clipByGlobalNorm(g, max),
    verdict: ({ g }, found) => same(found, g, { within: 1e-7, what: 'the gradients' }),
  }),

  // The order of the lists and how the numbers are shared out over them make no difference to the length.
  check({
    name: 'one list or several, a hundred times as long or not: the answer is the same',
    points: 2,
    make: (rng) => {
      const g = [
        Float32Array.of(3 + rng(), rng.normal()),
        Float32Array.of(rng.normal(0, 2)),
        ...lists(rng, 1),
      ];
      return { g, max: 0.2 + 2 * rng() };
    },
    probe: ({ clipByGlobalNorm: f }, { g, max }) => ({
      apart: f(g, max).flatMap((list) => Array.from(list)),
      together: f([Float32Array.from(g.flatMap((list) => Array.from(list)))], max).flatMap((list) =>
        Array.from(list),
      ),
      longer: f(
        g.map((list) => list.map((one) => 100 * one)),
        max,
      ).flatMap((list) => Array.from(list)),
    }),
    verdict: ({ g, max }, found) => {
      const wanted = timed(g, max / lengthOf(g)).flatMap((list) => Array.from(list));
      return same(
        found,
        { apart: wanted, together: wanted, longer: wanted },
        { within: 1e-5, what: 'the gradients' },
      );
    },
  }),

  keepsInput(1),
]);
