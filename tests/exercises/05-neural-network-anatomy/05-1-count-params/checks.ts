import { hidden, keepsInput, same } from 'downhill/grading';

type Random = { (): number; int(n: number): number };

const widthsOf = (rng: Random, count: number): number[] =>
  Array.from({ length: count }, () => 1 + rng.int(300));

/** A second opinion: each unit pays for what it hears, and one more for its bias. */
function counted(widths: number[]): number {
  let sum = 0;
  for (let layer = 1; layer < widths.length; layer++) sum += widths[layer]! * (widths[layer - 1]! + 1);
  return sum;
}

export default hidden<typeof import('./solution.ts')>((check) => [
  check({
    name: 'networks of one to seven layers, and of none',
    points: 1,
    make: (rng, index) => widthsOf(rng, index < 3 ? index + 1 : 2 + rng.int(7)),
    probe: ({ countParams }, widths) => countParams(widths),
    verdict: (widths, count) => same(count, counted(widths), { what: 'the count' }),
  }),

  // Cut anywhere, the two parts have what the whole has; turned round, only the biases are others.
  check({
    name: 'a network cut in two has the parameters of both parts, one turned round has the same weights',
    points: 1,
    make: (rng) => {
      const widths = widthsOf(rng, 4 + rng.int(4));
      return { widths, cut: 1 + rng.int(widths.length - 2) };
    },
    probe: ({ countParams }, { widths, cut }) => ({
      whole: countParams(widths),
      front: countParams(widths.slice(0, cut + 1)),
      back: countParams(widths.slice(cut)),
      turned: countParams(widths.slice().reverse()),
    }),
    verdict: ({ widths, cut }, found) => {
      const whole = counted(widths);
      const [front, back] = [counted(widths.slice(0, cut + 1)), counted(widths.slice(cut))];
      const turned = whole - widths.at(-1)! + widths[0]!;
      return same(found, { whole, front, back, turned }, { what: 'the counts' });
    },
  }),

  keepsInput(1),
]);
