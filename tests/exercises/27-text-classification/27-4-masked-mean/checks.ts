import { hidden, keepsInput, same } from 'downhill/grading';

type Vec = number[];
type Mat = number[][];
type Random = { (): number; int(n: number): number; normal(mean?: number, sd?: number): number };
interface Case {
  E: Mat;
  ids: number[];
}

/** A row for each of some words, row 0 as full of numbers as the others; padding may stand anywhere. */
function drawn(rng: Random, words: number, pads: number): Case {
  const [rows, units] = [4 + rng.int(8), 1 + rng.int(5)];
  const E = Array.from({ length: rows }, () => Array.from({ length: units }, () => rng.normal()));
  const ids = Array.from({ length: words }, () => 1 + rng.int(rows - 1));
  for (let i = 0; i < pads; i++) ids.splice(rng.int(ids.length + 1), 0, 0);
  return { E, ids };
}

/** A second opinion: a running mean, which no division by a count ends. */
function running({ E, ids }: Case): Vec {
  const mean = E[0]!.map(() => 0);
  let seen = 0;
  for (const id of ids) {
    if (id === 0) continue;
    seen++;
    for (let j = 0; j < mean.length; j++) mean[j]! += (E[id]![j]! - mean[j]!) / seen;
  }
  return mean;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'sentences with padding before, between and behind',
    points: 2,
    make: (rng) => drawn(rng, 2 + rng.int(8), 1 + rng.int(6)),
    probe: ({ maskedMean }, { E, ids }) => maskedMean(E, ids),
    verdict: (given, found) => same(found, running(given), { within: 1e-9, what: 'the mean' }),
  }),

  check({
    name: 'nothing but padding, and nothing at all, give zeros',
    points: 1,
    make: (rng, index) => drawn(rng, 0, index % 2 === 0 ? 0 : 1 + rng.int(5)),
    probe: ({ maskedMean }, { E, ids }) => maskedMean(E, ids),
    verdict: (given, found) => same(found, running(given), { within: 1e-12, what: 'the mean' }),
  }),

  // More padding and another order of the words change nothing; nor does the row of the padding.
  check({
    name: 'padding, its row and the order of the words make no difference',
    points: 1,
    make: (rng) => ({ ...drawn(rng, 3 + rng.int(6), 2), more: 1 + rng.int(9), row: 100 * rng.normal() }),
    probe: ({ maskedMean }, { E, ids, more, row }) => [
      maskedMean(E, [...ids, ...Array<number>(more).fill(0)]),
      maskedMean(E, ids.toReversed()),
      maskedMean([E[0].map(() => row), ...E.slice(1)], ids),
    ],
    verdict: (given, found) =>
      same(found, Array(3).fill(running(given)), { within: 1e-9, what: 'the three means' }),
  }),

  keepsInput(1),
]);
