import { hidden, same } from 'downhill/grading';

type Random = { int(n: number): number };

const numbers = (rng: Random, length: number) => Array.from({ length }, () => (1 + rng.int(60)) / 4);

/** The mean after each number, by adding all of them up again. */
const means = (list: number[]) =>
  list.map((_, i) => {
    let sum = 0;
    for (const one of list.slice(0, i + 1)) sum += one;
    return sum / (i + 1);
  });

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'the mean after every number, and 0 before the first',
    points: 1,
    make: (rng) => numbers(rng, 2 + rng.int(8)),
    probe: ({ RunningMean }, list) => {
      const running = new RunningMean();
      const values = [running.value()];
      for (const one of list) {
        running.add(one);
        values.push(running.value());
      }
      return values;
    },
    verdict: (list, values) => same(values, [0, ...means(list)], { within: 1e-9, what: 'the values' }),
  }),
  check({
    name: 'after a reset it starts anew',
    points: 1,
    make: (rng) => ({ first: numbers(rng, 1 + rng.int(4)), second: numbers(rng, 1 + rng.int(4)) }),
    probe: ({ RunningMean }, { first, second }) => {
      const running = new RunningMean();
      for (const one of first) running.add(one);
      const before = running.value();
      running.reset();
      const between = running.value();
      for (const one of second) running.add(one);
      return { before, between, after: running.value() };
    },
    verdict: ({ first, second }, found) =>
      same(found, { before: means(first).at(-1), between: 0, after: means(second).at(-1) }, { within: 1e-9 }),
  }),
  check({
    name: 'two of them, used in turn, know nothing of each other; both together are the mean of the two',
    points: 1,
    make: (rng) => {
      const length = 1 + rng.int(5);
      return { a: numbers(rng, length), b: numbers(rng, length) };
    },
    probe: ({ RunningMean }, { a, b }) => {
      const [one, other, both] = [new RunningMean(), new RunningMean(), new RunningMean()];
      a.forEach((x, i) => {
        one.add(x);
        both.add(x);
        other.add(b[i]!);
        both.add(b[i]!);
      });
      return { one: one.value(), other: other.value(), both: both.value() };
    },
    verdict: ({ a, b }, found) => {
      const [one, other] = [means(a).at(-1)!, means(b).at(-1)!];
      return same(found, { one, other, both: (one + other) / 2 }, { within: 1e-9 });
    },
  }),
]);
