import { hidden, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };

const entries = (rng: Random): number[] => Array.from({ length: 4 + rng.int(12) }, () => rng.normal(0, 2));

/** A case: entries, a probability, and the numbers that rng() will give. */
function drawn(rng: Random, index: number) {
  const x = index === 0 ? [] : entries(rng);
  return { x, p: 0.05 + 0.85 * rng(), draws: x.map(() => rng()) };
}

/** A second opinion: a mask of zeros and ones first, the scale afterwards. */
function masked({ x, p, draws }: { x: number[]; p: number; draws: number[] }): Float32Array {
  const mask = draws.map((draw) => Number(draw >= p));
  return Float32Array.from(x.map((one, i) => (one * mask[i]!) / (1 - p)));
}

const close = { within: 1e-4, what: 'the array' };

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'in training, entries are dropped by the numbers of rng, and the others are scaled',
    points: 1,
    make: drawn,
    probe: ({ dropout }, { x, p, draws }) => {
      let at = 0;
      return dropout(Float32Array.from(x), p, true, () => draws[at++]!);
    },
    verdict: (input, found) => same(found, masked(input), close),
  }),

  check({
    name: 'after training nothing is changed and nothing is drawn',
    points: 1,
    make: (rng) => ({ x: entries(rng), p: 0.3 + 0.6 * rng() }),
    probe: ({ dropout }, { x, p }) => {
      let draws = 0;
      const given = Float32Array.from(x);
      const found = dropout(given, p, false, () => {
        draws++;
        return 0;
      });
      return { found: found.slice(), draws, isNew: found !== given };
    },
    verdict: ({ x }, answer) =>
      same(answer.found, Float32Array.from(x), { within: 0, what: 'the array' }) ??
      same([answer.draws, answer.isNew], [0, true], { what: 'the number of draws, and whether it is new' }),
  }),

  check({
    name: 'with p = 0 every entry stays',
    points: 1,
    make: (rng) => entries(rng),
    probe: ({ dropout }, x) => dropout(Float32Array.from(x), 0, true, () => 0),
    verdict: (x, found) => same(found, Float32Array.from(x), { within: 1e-6, what: 'the array' }),
  }),

  check({
    name: 'the mean stays within 2 in a hundred, and the share of zeros is p',
    points: 1,
    cases: 4,
    make: (rng, index) => ({ p: [0.1, 0.5, 0.3, 0.2][index % 4]!, seed: 1 + rng.int(1e9), by: 1 + rng() }),
    probe: ({ dropout }, { p, seed, by }) => {
      let s = seed;
      const rng = () => {
        s = (s * 16807) % 2147483647; // Park and Miller's generator
        return s / 2147483647;
      };
      const found = dropout(new Float32Array(60_000).fill(by), p, true, rng);
      let [sum, zeros] = [0, 0];
      for (const one of found) {
        sum += one;
        if (one === 0) zeros++;
      }
      return { mean: sum / found.length / by, zeros: zeros / found.length };
    },
    verdict: ({ p }, { mean, zeros }) =>
      same(mean, 1, { within: 0.02, what: 'the mean, over that of the input' }) ??
      same(zeros, p, { within: 0.02, what: 'the share of zeros' }),
  }),

  // With the same draws dropout is a product with a mask, whatever stands in x: it is linear.
  check({
    name: 'with the same draws, the sum of two inputs gives the sum of both outputs',
    points: 1,
    make: (rng) => {
      const one = drawn(rng, 1);
      return { ...one, other: one.x.map(() => rng.normal(0, 2)) };
    },
    probe: ({ dropout }, { x, other, p, draws }) => {
      const run = (list: number[]) => {
        let at = 0;
        return [...dropout(Float32Array.from(list), p, true, () => draws[at++]!)];
      };
      return { one: run(x), other: run(other), sum: run(x.map((xi, i) => xi + other[i]!)) };
    },
    verdict: (input, found) => {
      const { one, other, sum } = found as Record<string, number[]>;
      return (
        same(one, [...masked(input)], { within: 1e-4, what: 'the output' }) ??
        same(
          sum,
          one!.map((value, i) => value + other![i]!),
          { within: 1e-3, what: 'the output of the sum' },
        )
      );
    },
  }),

  check({
    name: 'the array that it is given stays as it was',
    points: 1,
    make: (rng) => ({
      x: entries(rng),
      p: 0.2 + 0.6 * rng(),
      draws: Array.from({ length: 20 }, () => rng()),
    }),
    probe: ({ dropout }, { x, p, draws }) => {
      let at = 0;
      const given = Float32Array.from(x);
      const found = dropout(given, p, true, () => draws[at++]!).slice();
      return { given, found };
    },
    verdict: ({ x, p, draws }, { given, found }) =>
      same(found, masked({ x, p, draws }), close) ??
      same(given, Float32Array.from(x), { within: 0, what: 'x afterwards' }),
  }),
]);
