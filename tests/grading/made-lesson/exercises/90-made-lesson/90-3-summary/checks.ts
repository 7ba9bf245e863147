import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { int(n: number): number; shuffle(items: number[]): number[] };

/** Numbers whose order as texts is another than their order as numbers. */
function numbers(rng: Random, length: number): number[] {
  const rest = Array.from({ length: Math.max(length - 3, 0) }, () => (rng.int(400) - 200) / 2);
  return rng.shuffle([100 + rng.int(9), 20 + rng.int(9), -1 - rng.int(5), ...rest].slice(0, length));
}

function summed(v: number[]) {
  const sorted: number[] = [];
  for (const one of v) {
    const place = sorted.findIndex((other) => other > one);
    sorted.splice(place < 0 ? sorted.length : place, 0, one);
  }
  let sum = 0;
  for (const one of v) sum += one;
  const [count, least, most] = [v.length, Math.min(...v), Math.max(...v)];
  return { count, mean: sum / count, least, most, sorted };
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'all five of a list, also of a single number',
    points: 2,
    make: (rng, index) => numbers(rng, index === 0 ? 1 : 3 + rng.int(8)),
    probe: ({ summary }, v) => summary(v),
    verdict: (v, found) => same(found, summed(v), { within: 1e-9, what: 'the summary' }),
  }),
  check({
    name: 'the order makes no difference; adding 5 moves all but the count',
    points: 1,
    make: (rng) => {
      const v = numbers(rng, 3 + rng.int(6));
      return { v, mixed: rng.shuffle(v) };
    },
    probe: ({ summary }, { v, mixed }) => ({
      one: summary(v),
      mixed: summary(mixed),
      moved: summary(v.map((x) => x + 5)),
    }),
    verdict: ({ v }, found) => {
      const one = summed(v);
      return same(found, { one, mixed: one, moved: summed(v.map((x) => x + 5)) }, { within: 1e-9 });
    },
  }),
  keepsInput(1),
]);
