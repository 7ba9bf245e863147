import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { int(n: number): number };

/** Halves, whose sums are exact. */
const numbers = (rng: Random, least: number) =>
  Array.from({ length: least + rng.int(8) }, () => (1 + rng.int(40)) / (rng.int(2) ? 2 : -2));

function totals(list: number[]): number[] {
  const result: number[] = [];
  for (let end = 1; end <= list.length; end++) {
    let sum = 0;
    for (let i = 0; i < end; i++) sum += list[i]!;
    result.push(sum);
  }
  return result;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the totals of a list, also of none and of one',
    points: 1,
    make: (rng, index) => (index < 2 ? numbers(rng, 0).slice(0, index) : numbers(rng, 3)),
    // In a record, so that a promise of the list is not waited for.
    probe: ({ runningTotals }, list) => ({ list: runningTotals(list) }),
    verdict: (list, found) => same(found, { list: totals(list) }),
  }),
  check({
    name: 'twice the numbers give twice the totals, and what is added at the end changes nothing before it',
    points: 1,
    make: (rng) => ({ list: numbers(rng, 2), more: numbers(rng, 1) }),
    probe: ({ runningTotals }, { list, more }) => ({
      once: runningTotals(list),
      twice: runningTotals(list.map((one) => 2 * one)),
      longer: runningTotals([...list, ...more]),
    }),
    verdict: ({ list, more }, found) => {
      const once = totals(list);
      return same(found, { once, twice: once.map((one) => 2 * one), longer: totals([...list, ...more]) });
    },
  }),
  keepsInput(1),
]);
